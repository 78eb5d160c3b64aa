"""Accounts, their duties, and who stands in for whom."""
