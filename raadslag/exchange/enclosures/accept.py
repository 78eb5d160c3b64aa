"""May a file be laid by a case? Its kind, name and size, or one Danish sentence."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from typing import IO

from django.conf import settings

from raadslag.exchange.enclosures.kinds import ACCEPTED, PICTURES, REFUSED, UNKNOWN, kind_by_ending
from raadslag.exchange.enclosures.office import OLD_OFFICE, PACKED_OFFICE, fault_of, old_fault_of
from raadslag.exchange.limits import MEGABYTE
from raadslag.exchange.meeting import Unreadable
from raadslag.exchange.workbench.ask import ask
from raadslag.files.media_type import media_type_of
from raadslag.rules.file_name import clean_name, disguise_of, ending_of, split_name
from raadslag.verdict import RuleBroken

EMPTY = "Filen er tom; vælg den rigtige fil, eller gem den igen fra programmet."
LARGE = "Filen fylder {size} MB, og højst {most} MB kan lægges ved; gør den mindre, eller del den."
DISGUISED = "Filens navn har endelsen .{ending}, som hører til et program; giv den et andet navn."
CONTRADICTED = (
    "Filen hedder .{ending}, som var den {named}, men den er {found}; "
    "gem den igen fra det program, den er lavet i."
)
OTHER_TEXT = (
    "Filen er en tekst med endelsen .{ending}, som ikke kendes; gem den som PDF eller .txt."
)


class Refused(RuleBroken):
    """A file cannot be laid by; the sentence says what to do."""

    text = "{sentence}"


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is known of a file that may be kept; ``size`` in bytes."""

    media_type: str
    name: str
    size: int


def accept(data: bytes | IO[bytes], name: str) -> Accepted:
    """Look at a file without keeping it, at the memory of a piece of it.

    Args:
        data: The bytes, or an open file that can be read from its start again.
        name: Its name as the person's computer gave it.

    Raises:
        Refused: One Danish sentence that says what to do.
    """
    file = io.BytesIO(data) if isinstance(data, bytes) else data
    size = _size(file)
    cleaned = clean_name(name)
    if ending := disguise_of(cleaned):
        raise Refused(sentence=DISGUISED.format(ending=ending))
    media_type = media_type_of(file)
    if media_type not in ACCEPTED:
        raise Refused(sentence=REFUSED.get(media_type, UNKNOWN))
    named = _named(cleaned, media_type)
    if fault := _fault(file, media_type):
        raise Refused(sentence=fault)
    file.seek(0)
    return Accepted(media_type, named, size)


def most_bytes() -> int:
    """The largest file that is accepted, bytes."""
    return int(settings.ATTACHMENT_MB) * MEGABYTE


def _size(file: IO[bytes]) -> int:
    size = file.seek(0, os.SEEK_END)
    if not size:
        raise Refused(sentence=EMPTY)
    if size > most_bytes():
        shown = -(-size // MEGABYTE)
        raise Refused(sentence=LARGE.format(size=shown, most=most_bytes() // MEGABYTE))
    return size


def _named(name: str, media_type: str) -> str:
    """The name with an ending that tells the truth.

    Pictures of one kind called another, which telephones often do, are put
    right; a file with no ending gets one. Anything else is refused, since
    either the name or the content is not what its owner believes.
    """
    stem, dotted = split_name(name)
    ending, kind = ending_of(name), ACCEPTED[media_type]
    if ending in kind.endings:
        return name
    named = kind_by_ending(ending)
    if not dotted or not (named or media_type == "text/plain"):
        return f"{name}.{kind.endings[0]}"
    if media_type in PICTURES and any(ending in ACCEPTED[one].endings for one in PICTURES):
        return f"{stem}.{kind.endings[0]}"
    if media_type == "application/rtf" and ending == "doc":
        return f"{stem}.rtf"
    if not named:
        raise Refused(sentence=OTHER_TEXT.format(ending=ending))
    raise Refused(sentence=CONTRADICTED.format(ending=ending, named=named, found=kind.danish))


def _fault(file: IO[bytes], media_type: str) -> str:
    """What is wrong inside the file, one sentence; "" when nothing is."""
    try:
        if media_type in PACKED_OFFICE:
            return fault_of(file)
        if media_type in OLD_OFFICE:
            return old_fault_of(file)
        if media_type == "application/pdf":
            ask("inspect", file)
        elif media_type in PICTURES:
            ask("look", file)
    except Unreadable as refused:
        return str(refused)
    return ""
