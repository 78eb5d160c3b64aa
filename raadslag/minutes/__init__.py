"""Room: recorded."""
