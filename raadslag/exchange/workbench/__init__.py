"""Work on files from strangers, done in a child process with little to lose."""
