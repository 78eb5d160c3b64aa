"""The account pages: signing in and out, two factors, own sessions and the log."""
