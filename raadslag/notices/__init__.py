"""Room: told."""
