"""KLE topics from a file: KL's XML 1.1 and 2.0, OS2KLE as text or JSON, and CSV."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from io import StringIO

from raadslag.exchange.kle.klxml import topics as topics_of_xml
from raadslag.exchange.kle.topic import Topic, gathered, listed, topic
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.safexml import decoded
from raadslag.rules.case_number import topic_fault

LARGEST = 60_000_000  # bytes; KL's own file with guidance is about a third
_OS2KLE = re.compile(
    r"^KLENummer='([\d.]+)':KLETitel='(.*)':Keywords\[Weight\]:(.*)$", re.MULTILINE
)
_WEIGHT = re.compile(r"\[(-?\d+)\]\s*$")
_NUMBERS = frozenset({"nummer", "nr", "nr.", "kle", "kle-nummer", "klenummer", "emnenr", "emne"})
_TITLES = frozenset({"titel", "tekst", "navn", "emnetitel", "kletitel", "betegnelse"})
_KEPT = frozenset({"slettefrist", "sletning", "kassationsfrist"})
_ARCHIVED = frozenset({"bevaring", "arkiv", "bevaringsværdi"})
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK", "er en zip-fil eller et regneark; pak den ud, eller gem arket som CSV"),
    (b"%PDF", "er en PDF; hent KLE som XML eller CSV"),
    (b"\xd0\xcf\x11\xe0", "er et gammelt regneark; gem det som CSV"),
    (b"\x1f\x8b", "er pakket med gzip; pak den ud"),
)


def read(data: bytes, name: str) -> tuple[Topic, ...]:
    """The topics of a file, by number; retired ones are left out.

    Told by content, not by name. Groups come with their titles; facets are passed over.

    Args:
        data: The file's bytes.
        name: Its name, for the sentence.

    Raises:
        Unreadable: It is of no known kind, is cut off, or holds no topic.
    """
    _refuse(data, name)
    text = decoded(data).lstrip("\ufeff")
    found = gathered(_reader(text)(data, text, name))
    if all(topic_fault(one.number) for one in found):
        raise Unreadable(
            f"Der er ingen KLE-emner (fx 15.00.00 med en titel) i {name}; "
            "vælg KL's emneplan som XML, OS2KLE eller en CSV-fil med nummer og titel."
        )
    return found


def _refuse(data: bytes, name: str) -> None:
    if not data.strip():
        raise Unreadable(f"{name} er tom; hent den igen fra kilden.")
    if len(data) > LARGEST:
        raise Unreadable(f"{name} er over 60 MB og er ikke en KLE-fil; vælg en anden.")
    for signature, sentence in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"{name} {sentence}.")


_Reader = Callable[[bytes, str, str], Iterator[Topic | None]]


def _reader(text: str) -> _Reader:
    start = text.lstrip()[:1]
    if start == "<":
        return _xml
    if start in ("{", "["):
        return _json
    return _os2kle if text.lstrip().startswith("KLENummer=") else _csv


def _xml(data: bytes, text: str, name: str) -> Iterator[Topic | None]:
    yield from topics_of_xml(data, name)


def _os2kle(data: bytes, text: str, name: str) -> Iterator[Topic | None]:
    """OS2KLE.txt: a line a topic, its words with a weight each; a negative one tells against."""
    for number, title, said in _OS2KLE.findall(text):
        yield topic(number, title, _weighted(said))


def _weighted(said: str) -> Iterator[str]:
    for word in said.split(";"):
        weight = _WEIGHT.search(word)
        if weight is None or int(weight[1]) > 0:
            yield _WEIGHT.sub("", word)


def _json(data: bytes, text: str, name: str) -> Iterator[Topic | None]:
    """OS2KLE.json: number to settings and terms."""
    try:
        known = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable(
            f"{name} begynder som JSON, men kan ikke læses til ende; hent den igen."
        ) from None
    for number, entry in known.items() if isinstance(known, dict) else ():
        if isinstance(entry, dict) and isinstance(entry.get("settings"), dict):
            terms = entry.get("terms")
            words = [str(one) for one in terms] if isinstance(terms, dict | list) else []
            yield topic(number, str(entry["settings"].get("title") or ""), words)


def _csv(data: bytes, text: str, name: str) -> Iterator[Topic | None]:
    """Number, title and words; with a heading line, or in that order."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(";\t,", key=first.count)
    try:
        rows = [row for row in csv.reader(StringIO(text), delimiter=delimiter) if any(row)]
    except csv.Error:
        raise Unreadable(
            f"{name} kan ikke læses som CSV; gem arket igen som CSV (UTF-8)."
        ) from None
    heading = [cell.strip().casefold() for cell in rows[0]] if rows else []
    number = next((at for at, cell in enumerate(heading) if cell in _NUMBERS), 0)
    title = next((at for at, cell in enumerate(heading) if cell in _TITLES), number + 1)
    kept, archive = _place(heading, _KEPT), _place(heading, _ARCHIVED)
    for row in rows:
        aside = {kept, archive}
        after = [at for at in range(max(number, title) + 1, len(row)) if at not in aside]
        words = [word for at in after for word in listed(row[at])]
        if len(row) > max(number, title):
            told = {"kept": _cell(row, kept), "archive": _cell(row, archive)}
            yield topic(row[number], row[title], words, **told)


def _place(heading: list[str], names: frozenset[str]) -> int:
    """Where a column of one of these names stands; -1 for none."""
    return next((at for at, cell in enumerate(heading) if cell in names), -1)


def _cell(row: list[str], at: int) -> str:
    return row[at] if 0 <= at < len(row) else ""
