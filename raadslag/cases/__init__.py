"""Room: why."""
