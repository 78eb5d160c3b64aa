"""The text of plain texts, tables in text, RTF and markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadslag.exchange.enclosures.found import Found
from raadslag.exchange.safexml import decoded

_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^>]*>", re.S | re.I)
_RTF = re.compile(
    r"\\u(-?\d{1,6})\s?\??|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\([^a-zA-Z])"
    r"|([{}])|([^\\{}\r\n]+)"
)
# Groups of RTF that hold tables of fonts, pictures and the like, not words.
_SKIPPED = frozenset(
    (
        *(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "listtable",
            "listoverridetable",
            "pict",
            "themedata",
        ),
        *("objdata", "datastore", "generator", "latentstyles", "rsidtbl", "xmlnstbl", "filetbl"),
    )
)
_PROPERTIES = {
    "author": "forfatter",
    "operator": "senest ændret af",
    "title": "titel",
    "subject": "emne",
    "company": "firma",
    "manager": "leder",
    "keywords": "nøgleord",
    "doccomm": "beskrivelse",
}
_BREAKS = {"par": "\n", "line": "\n", "tab": "\t", "cell": " | ", "row": "\n", "page": "\n"}


def read(data: bytes, found: Found) -> None:
    """Take up a plain text."""
    found.say("teksten", [decoded(data)])


def read_html(data: bytes, found: Found) -> None:
    """Take up the words between the tags."""
    found.say("teksten", [_MARKUP.sub(" ", decoded(data))])


def read_rtf(data: bytes, found: Found) -> None:
    """Take up the words of RTF, hidden ones too, and its properties."""
    words: list[str] = []
    for group, said in _rtf(data.decode("cp1252", "replace")):
        if group in _PROPERTIES:
            found.tell(_PROPERTIES[group], said)
        else:
            words.append(said)
    found.say("teksten", ["".join(words)])


def _rtf(text: str) -> Iterator[tuple[str, str]]:
    """Pieces of text with the name of the group they stand in."""
    groups: list[str] = [""]
    for match in _RTF.finditer(text):
        code, byte, word, _, sign, brace, plain = match.groups()
        if brace == "{":
            groups.append(groups[-1])
        elif brace == "}":
            if len(groups) > 1:
                groups.pop()
        elif word in _SKIPPED or word in _PROPERTIES:
            groups[-1] = word
        elif groups[-1] not in _SKIPPED:
            said = _said(code, byte, word, sign, plain)
            if said:
                yield groups[-1], said


def _said(
    code: str | None, byte: str | None, word: str | None, sign: str | None, plain: str | None
) -> str:
    """What one piece of RTF prints."""
    if code:
        return chr(int(code) % 0x10000)
    if byte:
        return bytes.fromhex(byte).decode("cp1252", "replace")
    if word:
        return _BREAKS.get(word, "")
    if sign:
        return {"~": " ", "_": "-", "-": ""}.get(sign, sign if sign in "\\{}" else "")
    return plain or ""
