"""Pictures in the text of an open item, given an address the public can open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadslag.cases.models import PaperPicture
from raadslag.files.models import StoredFile
from raadslag.publications.content import PublicSection

INSIDE = re.compile(r"/arbejdsplads/billede/([0-9a-f]{64})/")
OUTSIDE = r"/fil/\1/"


def released(
    sections: Sequence[PublicSection], kept: Sequence[PaperPicture]
) -> tuple[StoredFile, ...]:
    """Let the sections show their pictures by public addresses; the pictures they show."""
    named: set[str] = set()
    for section in sections:
        if "/billede/" in section["html"]:
            named.update(INSIDE.findall(section["html"]))
            section["html"] = INSIDE.sub(OUTSIDE, section["html"])
    return tuple(one.file for one in kept if one.file.sha256 in named)
