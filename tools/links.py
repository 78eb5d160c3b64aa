"""Checks the documentation: no link is broken, no page or picture forgotten.

``python -m tools.links`` prints what is broken and exits 1 when anything is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s#]+)[^)]*\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def main() -> int:
    """Say which links are broken and which pages nobody leads to."""
    faults = [*broken(ROOT), *unlisted(ROOT), *unshown(ROOT)]
    print("\n".join(faults) or "All links lead somewhere")
    return 1 if faults else 0


def pages(root: Path) -> list[Path]:
    """The pages of documentation, the ones at the root first."""
    return [*sorted(root.glob("*.md")), *sorted((root / "docs").rglob("*.md"))]


def links(page: Path) -> list[str]:
    """Addresses of the files a page links to."""
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    return [link for link in LINK.findall(text) if ":" not in link]


def broken(root: Path) -> Iterator[str]:
    """Links to files that are not there."""
    for page in pages(root):
        for link in links(page):
            if not (page.parent / link).exists():
                yield f"{page.relative_to(root)}: {link} is not there"


def unlisted(root: Path) -> Iterator[str]:
    """Pages of docs/ that no links lead to from its index."""
    found = reached(root / "docs" / "README.md")
    for page in sorted((root / "docs").rglob("*.md")):
        if page.resolve() not in found:
            yield f"{page.relative_to(root)} cannot be reached from docs/README.md"


def unshown(root: Path) -> Iterator[str]:
    """Pictures that no page shows."""
    shown = {(page.parent / link).resolve() for page in pages(root) for link in links(page)}
    for picture in sorted((root / "docs").rglob("*.png")):
        if picture.resolve() not in shown:
            yield f"{picture.relative_to(root)} is shown on no page"


def reached(start: Path) -> set[Path]:
    """The pages one can come to by links, the first among them."""
    found: set[Path] = set()
    ahead = [start.resolve()]
    while ahead:
        page = ahead.pop()
        if page not in found and page.suffix == ".md" and page.exists():
            found.add(page)
            ahead += [(page.parent / link).resolve() for link in links(page)]
    return found


if __name__ == "__main__":
    sys.exit(main())
