"""What of minutes the public is told, and when: parties first, and each body's policy."""
