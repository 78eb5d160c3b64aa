"""Making an index of what is released, as the command does."""

from pathlib import Path

from raadslag.search.engine import put_in_force
from raadslag.search.rebuild import rebuild


def indexed(folder: Path) -> None:
    """Index all that is public now."""
    put_in_force(folder, rebuild(folder, lambda what, done, total: None))
