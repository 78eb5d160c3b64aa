"""Schema over time."""
