"""The reference, written from the code: one module per page of it."""
