"""A reader of the public pages, of whom nothing is known."""

from raadslag.journal.actor import system

READER = system("En læser")
