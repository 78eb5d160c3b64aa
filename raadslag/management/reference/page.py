"""How a page of the reference looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

HEAD = "<!-- Made by `raadslag docs`; edit the code instead. -->"


def page(title: str, lead: str, *parts: str) -> str:
    """A whole page: title, what it tells, and its parts."""
    return "\n\n".join([HEAD + f"\n# {title}", lead, *parts]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown; bars in cells are escaped."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in lines
    )


def code(text: str) -> str:
    """Text as code; nothing when there is none."""
    return f"`{text}`" if text else ""
