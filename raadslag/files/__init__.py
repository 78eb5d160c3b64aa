"""Stored documents, kept by SHA-256."""
