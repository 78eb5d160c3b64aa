"""What the package of a large agenda costs in memory, and its joining in time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from bench.apart import apart
from bench.figure import Figure, measures
from bench.issuing import ITEMS, PAGES, Printing, reports
from bench.timing import taking_turns
from raadslag.exchange.binder.join import join
from raadslag.exchange.binder.orders import Order
from raadslag.exchange.limits import MEGABYTE

COMMAND = ".venv/bin/python -m bench issuing"
ROUNDS = 5


@measures
def issuing() -> Iterator[Figure]:
    """An agenda of 40 items with 600 pages of enclosures."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        paths = reports(folder)
        made: Printing = apart("bench.issuing:printed", str(folder), data=folder / "data")
        require_whole(made)
        yield from memory(made)
        yield from merging(paths, folder)


def require_whole(made: Printing) -> None:
    """A figure of a package that lacks pages would tell nothing."""
    if made["pages"] < ITEMS * (PAGES + 1) or made["notes"]:
        raise RuntimeError(f"the package is not whole: {made}")


def memory(made: Printing) -> Iterator[Figure]:
    """What printing holds, and how often it tells how far it is."""
    what = f"{ITEMS} items, {ITEMS * PAGES} pages of enclosures, {made['seconds']:.1f} s"
    yield Figure(
        "issue_memory_mb",
        made["peak"] / MEGABYTE,
        "MB",
        f"the server's process and its children together, {what}; at most 400",
        COMMAND,
    )
    yield Figure(
        "issue_silence_share",
        made["silence"] / made["seconds"],
        "of the time",
        f"longest wait for progress, told {made['told']} times; at most 0.5",
        COMMAND,
    )


def merging(paths: list[Path], folder: Path) -> Iterator[Figure]:
    """Joining with tags, bookmarks and links, against bare joining with and without tags."""
    order = _order(paths, folder)
    held = {
        "package_merge_ratio": (True, "and its tags as they are; at most 2.5"),
        "package_merge_untagged_ratio": (False, "without tags, which none could read aloud"),
    }
    for name, (tags, told) in held.items():
        ours, bare = taking_turns(
            lambda: join(order, lambda step, done, of: None),
            partial(_bare, paths, folder, tags=tags),
            ROUNDS,
        )
        baseline = f"pikepdf joining the same {ITEMS * PAGES} pages {told}, {bare:.2f} s"
        yield Figure(name, ours / bare, "×", baseline, COMMAND)


def _order(paths: list[Path], folder: Path) -> Order:
    return {
        "agenda": str(paths[0]),
        "target": str(folder / "ours.pdf"),
        "pieces": [
            {"key": path.stem, "path": str(path), "title": path.stem, "name": path.stem}
            for path in paths[1:]
        ],
        "marks": [{"item": 0, "title": path.stem, "key": path.stem} for path in paths[1:]],
        "files": [],
    }


def _bare(paths: list[Path], folder: Path, *, tags: bool) -> None:
    """The pages one after the other; tags are copied whole, and lead nowhere."""
    with pikepdf.open(paths[0]) as pdf:
        sources = [pikepdf.open(path) for path in paths[1:]]
        for source in sources:
            pdf.add_pages_from(source, outlines="ignore", layers="ignore", forms="strip")
            if tags:
                tree = source.make_indirect(pikepdf.Array([source.Root["/StructTreeRoot"]]))
                pdf.Root[f"/Tags{len(pdf.pages)}"] = pdf.copy_foreign(tree)
        pdf.save(folder / "bare.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
        for source in sources:
            source.close()
