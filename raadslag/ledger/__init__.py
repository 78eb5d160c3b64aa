"""What can be proved: a log of hashes that is only ever added to."""
