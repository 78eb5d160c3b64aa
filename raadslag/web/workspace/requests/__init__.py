"""What members ask to have brought before their bodies."""
