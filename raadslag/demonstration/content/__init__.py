"""What is written by hand for the demonstration municipality."""
