"""Rådslag: political meetings in Danish municipalities."""

__version__ = "0.1.0"
