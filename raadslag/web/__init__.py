"""The doors: each on its own street, none knowing another."""
