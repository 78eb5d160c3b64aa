"""Room: resolved."""
