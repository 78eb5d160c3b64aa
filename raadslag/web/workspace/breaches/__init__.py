"""Pages of the register of personal data breaches."""
