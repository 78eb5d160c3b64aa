"""Room: when."""
