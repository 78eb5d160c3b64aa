"""From what a carrier found to what the words mean."""

from raadslag.exchange.assembly.meeting import assemble

__all__ = ["assemble"]
