"""The register of personal data breaches; nothing of it ever leaves the house."""
