"""Room: about what."""
