"""Recognising words in stored scans, some pages at a time, away from web requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.utils import timezone

from raadslag.exchange.enclosures.recognise import NOTHING, RECOGNISED, Recogniser
from raadslag.files.actions import keep_words
from raadslag.files.models import FileText
from raadslag.files.queries import awaiting_words, open_file


def keys(now: datetime, recogniser: Recogniser | None = None) -> Iterable[str]:
    """Keys of the texts with pages to recognise; none when there is no program for it."""
    if not (recogniser or Recogniser()).program:
        return ()
    return map(str, awaiting_words().values_list("pk", flat=True))


def recognise(key: str, now: datetime, recogniser: Recogniser | None = None) -> None:
    """Recognise some pages of a document and keep them; killed, those alone are done again.

    What is closed stays so: only documents that are released are ever indexed.
    """
    text = awaiting_words().select_related("file").filter(pk=key).first()
    if text is None:
        return
    try:
        with open_file(text.file) as opened:
            found = (recogniser or Recogniser()).words(opened, text.places, text.pending)
    except FileNotFoundError:
        found = dict.fromkeys(text.pending, "")
    keep_words(text=text, found=found, problem=_told(text, found), now=timezone.now())


def _told(text: FileText, found: Mapping[int, str]) -> str:
    pages = [*text.pages, *found.values()]
    return RECOGNISED if any(page.strip() for page in pages) else NOTHING
