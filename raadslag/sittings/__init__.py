"""Room: present."""
