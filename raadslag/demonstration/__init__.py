"""An example: a fictional municipality, and documents like those of a real one."""
