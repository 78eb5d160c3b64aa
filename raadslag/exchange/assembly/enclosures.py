"""The list of attachments as text on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from raadslag.exchange.assembly.passage import is_empty
from raadslag.exchange.draft import Block
from raadslag.exchange.meeting import Attachment
from raadslag.rules.wording import clean, fold

_NONE = {"ingen", "ingen bilag", "der er ingen bilag", "intet", "ingen bilag vedlagt"}
_ACCESS = re.compile(
    r"^(?:\d{1,3}[.)]?\s+(?P<word>Åbent?|Lukkede?|Lukket|Fortroligt?)\b[\s:,-]+(?P<rest>.+)"
    # "Åben dialog" is a title: without a number the title itself must begin anew.
    r"|(?P<first>Åbent?|Lukkede?|Lukket|Fortroligt?)\b[\s:,-]+(?P<title>[^\Wa-zæøå].+))$"
)
_ACCESS_LAST = re.compile(
    r"^(?P<rest>.+?)[\s,]+\(?"
    r"(?P<word>Åbent?|Lukket|Fortroligt?|(?<=\()(?:åbent?|lukket|fortroligt?)(?=\)))\)?$"
)
_DOC_LAST = re.compile(
    r"\s*[-–]?\s*\(?(?:(?:dok(?:ument)?\.?\s?(?:nr\.?|id)?|sagsnr\.?|journalnr\.?)\s*[.:]?\s*)?"
    r"(?:\d{5,7}/\d{2}|\d{2}/\d{5,7}|\d{2,4}-\d{4}-\d{3,8}|E?\d{7,9})\)?$",
    re.IGNORECASE,
)
_DOC_FIRST = re.compile(
    r"^(?:dok(?:ument)?\.?\s?(?:nr\.?|id)?\s*[.:]?\s*)?(?:\d{5,7}/\d{2}|\d{2}/\d{5,7}|\d{2,4}-\d{4}-\d{3,8})\s*[-–:]?\s+(?=\S)",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|msg|zip)$", re.IGNORECASE)
_LINK = re.compile(r"<a\s[^>]*?href=\"([^\"]*)\"", re.IGNORECASE)
_COLUMNS = {"nr", "nr.", "titel", "navn", "dokument", "åben", "adgang", "filnavn", "journalnummer"}


def attachments_of(blocks: Iterable[Block]) -> tuple[Attachment, ...]:
    """The attachments a passage headed "Bilag" lists, in order."""
    found: list[Attachment] = []
    for block in blocks:
        for line in block.text.split("\n"):
            title, public = read_title(line)
            if title:
                url = _LINK.search(block.html)
                found.append(Attachment(title, public, url[1] if url else None))
    return tuple(found)


def read_title(line: str) -> tuple[str, bool]:
    """An attachment's title and whether it is public; "" when it is none."""
    text = clean(line.replace("|", " "))
    text = re.sub(r"^[-–•*·▪]\s+", "", text)
    words = fold(text).split()
    if is_empty(text) or fold(text).rstrip(".") in _NONE or _is_header(words):
        return "", True
    title, word = _parted(text)
    return _bare(title), word is None or fold(word).startswith("åb")


def _parted(text: str) -> tuple[str, str | None]:
    """A title and the word for its access, which stands before or after it."""
    if match := _ACCESS.match(text):
        return match["rest"] or match["title"], match["word"] or match["first"]
    if (match := _ACCESS_LAST.match(text)) and len(match["rest"]) > 3:
        return match["rest"], match["word"]
    return text, None


def _is_header(words: Sequence[str]) -> bool:
    """Whether a line is the head of a table of attachments."""
    return len(words) > 1 and all(word in _COLUMNS for word in words)


def _bare(text: str) -> str:
    """A title without running number and document number."""
    text = re.sub(r"^\d{1,3}[.)]\s+(?=\S)", "", text)
    for form in (_DOC_FIRST, _DOC_LAST):
        shorter = form.sub("", text).strip()
        if any(sign.isalpha() for sign in shorter):
            text = shorter
    return text
