"""The door to the street: public pages from sealed publications alone."""
