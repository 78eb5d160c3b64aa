"""What a PDF says it conforms to, and what a binder may still say with it inside.

A binder claims no more than its parts: one part that does not say it is PDF/UA
takes the claim from the whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from pikepdf import Pdf

UA = "pdfuaid:part"
PART = "pdfaid:part"
LEVEL = "pdfaid:conformance"


@dataclass(frozen=True, slots=True)
class Claims:
    """Conformance: PDF/UA-1, and PDF/A by its level, "A", "U", "B" or ""."""

    accessible: bool = False
    archival: str = ""

    def __and__(self, other: Claims) -> Claims:
        """What both claim."""
        levels = "BUA"
        both = bool(self.archival and other.archival)
        level = min(self.archival, other.archival, key=levels.index) if both else ""
        return Claims(self.accessible and other.accessible, level)


def claims_of(pdf: Pdf) -> Claims:
    """What a document claims in its metadata."""
    if "/Metadata" not in pdf.Root:
        return Claims()
    try:
        meta = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        accessible = str(meta.get(UA, "")) == "1"
        level = str(meta.get(LEVEL, "")).upper()
        part = str(meta.get(PART, ""))
    except (ValueError, TypeError, KeyError, SyntaxError):  # metadata that is no XML
        return Claims()
    good = part in ("1", "2", "3") and level in ("A", "U", "B")
    return Claims(accessible, level if good else "")


def restrict(pdf: Pdf, allowed: Claims) -> None:
    """Take back what a document claims beyond what is allowed."""
    claimed = claims_of(pdf)
    kept = claimed & allowed
    if kept == claimed:
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
        if not kept.accessible and UA in meta:
            del meta[UA]
        if kept.archival and kept.archival != claimed.archival:
            meta[LEVEL] = kept.archival
        elif not kept.archival:
            for key in (PART, LEVEL):
                if key in meta:
                    del meta[key]
