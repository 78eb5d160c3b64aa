"""The control: a meeting page made with Django and nothing of ours."""
