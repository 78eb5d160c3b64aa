"""The live door: a stream of events for each meeting, served by a process of its own.

An event says that something is new and what it is about, never what. The page that
hears it fetches what its reader may see. Nothing is written here.
"""
