"""The promise measured: what was to be out when, and when it was."""
