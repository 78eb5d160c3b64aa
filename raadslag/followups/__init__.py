"""Came of it: what is to follow from a decision, who sees to it, and by when."""
