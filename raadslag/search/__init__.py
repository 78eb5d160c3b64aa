"""Search: anything that is public, found by its words."""
