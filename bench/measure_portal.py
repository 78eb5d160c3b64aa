"""How quick, how frugal and how light the public pages are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.apart import SETTINGS, apart
from bench.figure import Figure, measures
from bench.measure_search import asked_by, country, sized, wanted
from bench.server import rate, served
from bench.visit import first_visit

SIZES = (1, 40)  # items of the meetings whose queries are counted
MOST_QUERIES = 8
VISITED = 15  # items of the meeting whose page is asked for again and again
ROUNDS, SECONDS = 7, 1.0  # of asking, by turns with the control
MOST_KB = 100
FEW = 1_000  # items in the country that the large one is held against
CONTROL = "bench.control.settings"
PAGES = ("front", "meeting", "item")
GROWING = {
    "meeting": "portal_growth_ratio",
    "item": "portal_item_growth_ratio",
    "front": "portal_front_growth_ratio",
    "search": "portal_search_growth_ratio",
    "search_rare": "portal_search_rare_growth_ratio",
}


@measures
def portal_queries() -> Iterator[Figure]:
    """Database queries of pages with one item and with forty."""
    with TemporaryDirectory() as data:
        found: dict[str, list[int]] = apart("bench.portal:queries", SIZES, data=Path(data))
    for name in PAGES:
        few, many = found[name]
        told = f"{SIZES[1]} items; with {SIZES[0]} item {few}; at most {MOST_QUERIES}"
        yield _figure(f"portal_{name}_queries", many, "queries", told, "portal_queries")


@measures
def portal_pages() -> Iterator[Figure]:
    """Requests a second beside a control, and the weight of a first visit."""
    with TemporaryDirectory() as place:
        ours, control = Path(place) / "ours", Path(place) / "control"
        pages: dict[str, str] = apart("bench.portal:pages", VISITED, data=ours)
        bare: str = apart("bench.control.fill:filled", VISITED, data=control, settings=CONTROL)
        with served(ours, SETTINGS) as portal, served(control, CONTROL) as beside:
            yield _rates(portal, pages["meeting"], beside, bare)
            yield _weight(portal, pages)


def _rates(portal: int, page: str, control: int, bare: str) -> Figure:
    rate(portal, page, SECONDS)
    rate(control, bare, SECONDS)
    pairs = [(rate(portal, page, SECONDS), rate(control, bare, SECONDS)) for _ in range(ROUNDS)]
    ours = median(one for one, _ in pairs)
    theirs = median(other for _, other in pairs)
    told = (
        f"plain Django page of the same {VISITED} items, {theirs:.0f}/s; ours {ours:.0f}/s; "
        "one gunicorn sync worker each"
    )
    ratio = median(one / other for one, other in pairs)
    return _figure("portal_meeting_ratio", ratio, "×", told, "portal_pages")


def _weight(port: int, pages: dict[str, str]) -> Figure:
    visits = {name: first_visit(port, path) for name, path in pages.items()}
    heaviest = max(visits, key=lambda name: sum(visits[name].values()))
    sizes = visits[heaviest]
    told = (
        f"{heaviest} page, heaviest of {', '.join(pages)}; {len(sizes)} files with every font "
        f"and icon; under {MOST_KB}"
    )
    return _figure("portal_first_visit_kb", sum(sizes.values()) / 1000, "kB", told, "portal_pages")


@measures
def portal_growth() -> Iterator[Figure]:
    """Pages in a country with 200,000 items, or BENCH_ITEMS, ÷ with a thousand."""
    sizes = (FEW, wanted())
    places = [country(one) for one in sizes]
    few_many = [(str(place), total) for place, total in zip(places, sizes, strict=True)]
    found: dict[str, list[float]] = apart("bench.portal:grown", *few_many, data=places[0])
    for page, name in GROWING.items():
        few, many = found[page]
        told = (
            f"{sizes[0]} items in 98 municipalities, {few * 1000:.2g} ms; "
            f"with {sizes[1]}, {many * 1000:.2g} ms; at most 1.2"
        )
        named = name.replace("portal", sized("portal", sizes[1]), 1)
        command = asked_by(_command("portal_growth"), sizes[1])
        yield Figure(named, many / few, "×", told, command)


def _figure(name: str, value: float, unit: str, told: str, measure: str) -> Figure:
    return Figure(name, value, unit, told, _command(measure))


def _command(measure: str) -> str:
    return f".venv/bin/python -m bench {measure}"
