"""Room: by whom."""
