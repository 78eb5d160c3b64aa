"""Room: released."""
