"""Keeps the English catalogue in step with the Danish sources.

``python -m tools.translations`` adds new texts and takes away old ones; with ``--check``
it writes nothing and exits 1 when a text is new, old, untranslated or not compiled.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

from tools.messages import Message, messages

PACKAGE = Path(__file__).parents[1] / "raadslag"
CATALOGUE = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"
VALUE = re.compile(r"%\((\w+)\)")
HEADER = {
    "Project-Id-Version": "raadslag",
    "Language": "en",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


def main(arguments: list[str]) -> int:
    """Bring the catalogue up to date, or say what it lacks."""
    wanted = messages(PACKAGE)
    there = catalogue()
    if "--check" in arguments:
        found = list(faults(wanted, there, _compiled()))
        print("\n".join(found) or f"{len(wanted)} texts, all translated")
        return 1 if found else 0
    made = renewed(wanted, there)
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(CATALOGUE))
    made.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))
    left = len(made.untranslated_entries())
    print(f"{len(made)} texts, {left} to translate in {CATALOGUE.relative_to(PACKAGE.parent)}")
    return 0


def catalogue() -> polib.POFile:
    """The catalogue as it is; an empty one before there is any."""
    return polib.pofile(str(CATALOGUE)) if CATALOGUE.exists() else polib.POFile()


def message_of(entry: polib.POEntry) -> Message:
    """What an entry of the catalogue translates."""
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def renewed(wanted: dict[Message, list[str]], there: polib.POFile) -> polib.POFile:
    """The wanted texts, translated as far as they were."""
    known = {message_of(entry): entry for entry in there}
    made = polib.POFile(wrapwidth=96)
    made.metadata = HEADER
    made.extend(_entry(message, places, known.get(message)) for message, places in wanted.items())
    return made


def _entry(message: Message, places: list[str], known: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=message.id,
        msgid_plural=message.plural,
        msgctxt=message.context or None,
        occurrences=[(place, "") for place in places],
        flags=["python-format"] if "%(" in message.id else [],
    )
    if message.plural:
        entry.msgstr_plural = known.msgstr_plural if known else {0: "", 1: ""}
    elif known:
        entry.msgstr = known.msgstr
    return entry


def translations(entry: polib.POEntry) -> list[str]:
    """What an entry says in English: one text, or one a number."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def names_in(text: str) -> set[str]:
    """The values a text has room for.

    >>> sorted(names_in("%(day)s. %(month)s"))
    ['day', 'month']
    """
    return set(VALUE.findall(text))


def faults(wanted: dict[Message, list[str]], there: polib.POFile, compiled: bytes) -> Iterator[str]:
    """What keeps a reader of English from reading everything."""
    known = {message_of(entry) for entry in there}
    for message in wanted:
        if message not in known:
            yield f"not in the catalogue: {message.id!r} ({wanted[message][0]})"
    for message in sorted(known - set(wanted)):
        yield f"no longer in the sources: {message.id!r}"
    for entry in there:
        if message_of(entry) in wanted:
            yield from _faults_of(entry)
    if compiled != there.to_binary():
        yield "django.mo is not compiled from django.po: run `python -m tools.translations`"


def _faults_of(entry: polib.POEntry) -> Iterator[str]:
    room = names_in(entry.msgid) | names_in(entry.msgid_plural or "")
    if not entry.translated():
        yield f"not translated: {entry.msgid!r}"
    elif any(names_in(text) - room for text in translations(entry)):
        yield f"names a value the source does not have: {entry.msgid!r}"


def _compiled() -> bytes:
    path = CATALOGUE.with_suffix(".mo")
    return path.read_bytes() if path.exists() else b""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
