"""Cases: the list, one case, a new one."""
