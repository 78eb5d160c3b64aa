"""A Word document as a paper, asked of the child."""

from __future__ import annotations

import base64
from typing import IO

from raadslag.exchange.docx.read_paper import Picture, ReadPaper, ReadProposal
from raadslag.exchange.meeting import Section, Unreadable
from raadslag.exchange.workbench.ask import ask

ODD = "Dokumentet kunne ikke forstås; gem det igen i Word, og prøv på ny."


def paper_of(file: bytes | IO[bytes]) -> ReadPaper:
    """Title, sections, proposals and pictures of a Word document.

    Raises:
        Unreadable: One Danish sentence that says what to do.
    """
    done = ask("paper", file)
    try:
        return ReadPaper(
            title=str(done["title"]),
            sections=tuple(Section(**section) for section in done["sections"]),
            proposals=tuple(
                ReadProposal(one["proposer"], tuple(one["motions"])) for one in done["proposals"]
            ),
            caseworker=done["caseworker"],
            case_number=done["case_number"],
            pictures=tuple(
                Picture(one["sha256"], base64.b64decode(one["data"]), one["media_type"], one["alt"])
                for one in done["pictures"]
            ),
            warnings=tuple(done["warnings"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(ODD) from error
