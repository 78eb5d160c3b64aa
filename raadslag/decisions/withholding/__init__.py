"""Closed decisions of which the public is told nothing, and why."""
