"""Settings, routes and servers: what Django needs, nothing else."""
