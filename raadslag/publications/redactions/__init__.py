"""Taken out: single things removed from what is public, with what stands in their place."""
