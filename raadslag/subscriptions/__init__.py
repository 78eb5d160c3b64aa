"""Followed: who outside the house is told of what is released, and has been told."""
