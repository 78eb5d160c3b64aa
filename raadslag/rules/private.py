"""What ought not be released: CPR numbers, and names in a file's properties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from raadslag.rules.cpr import Suspect, suspects

AROUND = 30  # signs shown on either side of a number
_BLOCK = re.compile(r"</?(?:p|div|li|ul|ol|tr|td|th|table|h[1-6]|br)\b[^>]*>", re.I)
_TAG = re.compile(r"<[^>]*>")
# Ways a number is written apart: "070761 - 4285", or broken off at the end of a line.
_PARTED = re.compile(r"(?<=\d{6})\s{0,3}[-\u2010-\u2015\u2212]\s{0,3}(?=\d{4}(?!\d))")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BLANKS = re.compile("[\u00a0\u2000-\u200a\u202f\u3000\t]")
_DIGITS = re.compile(r"\d")
_NAMING = {
    "forfatter": "navnet på den, der har skrevet filen",
    "senest ændret af": "navnet på den, der sidst har ændret filen",
    "leder": "et navn",
    "kameraets ejer": "et navn",
    "udskrevet af": "et navn",
    "kommentarernes forfattere": "navnene på dem, der har kommenteret",
    "rettelsernes forfattere": "navnene på dem, der har rettet",
    "sted": "hvor billedet er taget",
}
ADVICE = (
    "Filens egenskaber fortæller {what}; fjern det i programmet (Filer, Oplysninger, "
    "»Undersøg dokument«), hvis det ikke må komme ud."
)
NUMBER = "Ligner et CPR-nummer; fjern det, eller luk bilaget, før det sendes ud."


@dataclass(frozen=True, slots=True)
class Finding:
    """Something private: where, how it reads with the last digits masked, how surely.

    ``soft`` findings are names in properties: advice, no hindrance.
    """

    where: str
    excerpt: str
    certain: bool
    soft: bool = False
    advice: str = NUMBER


def findings(parts: Iterable[tuple[str, str]]) -> tuple[Finding, ...]:
    """The CPR numbers in texts, each masked.

    Args:
        parts: Where a text stands ("side 4", "titlen", "skjult ark »Løn«"), and the text;
            markup is read as its words.
    """
    return tuple(
        Finding(where, _excerpt(text, one), one.certain)
        for where, raw in parts
        for text in (_words(raw),)
        for one in suspects(text)
    )


def findings_in_file(
    *,
    name: str,
    pages: Iterable[str],
    places: Iterable[str],
    metadata: Mapping[str, str],
) -> tuple[Finding, ...]:
    """The same in a file's name, texts and properties, and whom the properties name.

    Args:
        name: The file's name or title.
        pages: Its texts.
        places: Where each of them stands.
        metadata: Its properties by their Danish names.
    """
    told = [(f"dokumentets egenskaber: {key}", said) for key, said in metadata.items()]
    texts = (("filens navn", name), *zip(places, pages, strict=False), *told)
    return (*findings(texts), *_names(metadata))


def _names(metadata: Mapping[str, str]) -> Iterator[Finding]:
    for key, what in _NAMING.items():
        if said := metadata.get(key, ""):
            where = f"dokumentets egenskaber: {key}"
            yield Finding(where, _masked(_words(said))[:80], False, True, ADVICE.format(what=what))


def _words(text: str) -> str:
    """The words of markup or plain text, numbers written apart drawn together.

    A tag may stand in the middle of a number, so it leaves nothing behind
    unless it begins a block.
    """
    words = _TAG.sub("", _BLOCK.sub("\n", text)) if "<" in text else text
    seen = _UNSEEN.sub("", unescape(words) if "&" in words else words)
    return _PARTED.sub("-", _BLANKS.sub(" ", seen))


def _excerpt(text: str, one: Suspect) -> str:
    """The number with what stands around it, all such numbers masked."""
    start, end = max(0, one.start - AROUND), min(len(text), one.end + AROUND)
    before, after = _cut(text[start : one.start]), _cut(text[one.end : end])
    # Part of another number at either edge is not known as one: its digits go.
    before, after = _DIGITS.sub("*", before), _DIGITS.sub("*", after)
    return f"{before}{_mask(text[one.start : one.end])}{after}".strip()


def _cut(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _mask(number: str) -> str:
    digits = "".join(_DIGITS.findall(number))
    return f"{digits[:6]}-****"


def _masked(text: str) -> str:
    """A text with every CPR number in it masked."""
    for one in reversed(list(suspects(text))):
        text = text[: one.start] + _mask(text[one.start : one.end]) + text[one.end :]
    return text
