"""Room: who."""
