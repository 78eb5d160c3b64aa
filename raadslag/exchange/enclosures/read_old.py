"""The words of old Office files, picked out without knowing their structure.

The formats of 1997 are not read as documents: whatever looks like words,
in either of the two ways they are stored, is taken up. Nothing that can be
read is missed, but order and place are lost.
"""

from __future__ import annotations

import re

from raadslag.exchange.enclosures.found import Found

ROUGHLY = "Filen er i et ældre Office-format; dens tekst er hentet skønsmæssigt. Gem den på ny."
_LETTERS = rb"[\x20-\x7e\xc0-\xff\x85\x91-\x97\r\n\t]"
_NARROW = re.compile(rb"(?:" + _LETTERS + rb"){6,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xc0-\xff\r\n\t]\x00){4,}")
_SENSE = re.compile(r"[A-Za-zÆØÅæøå]{3}|\d{6}")


def read(data: bytes, found: Found) -> None:
    """Take up all runs of letters and digits."""
    wide = (match[0].decode("utf-16-le", "replace") for match in _WIDE.finditer(data))
    narrow = (match[0].decode("cp1252", "replace") for match in _NARROW.finditer(data))
    found.say("filen", (text for text in (*wide, *narrow) if _SENSE.search(text)))
    found.problem = found.problem or ROUGHLY
