"""Pages of follow-ups: the register of a body, one of them, and a report."""
