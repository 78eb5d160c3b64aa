"""From a carrier's draft to a meeting."""
