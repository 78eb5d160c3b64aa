"""The law and the reading of its language: pure functions."""
