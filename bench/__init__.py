"""Figures: how fast, how small, how few, each beside what it is held against.

A module ``measure_NAME.py`` here registers functions with ``@measures``; each
yields ``Figure`` after ``Figure``, and ``make bench`` finds and runs them all.
"""
