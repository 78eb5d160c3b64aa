"""A field for rich text: drawn as plain text, improved by the editor, read back clean."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from raadslag.cases.richtext import clean, plain, rewritten


@dataclass(frozen=True, slots=True)
class RichField:
    """What ``kit/rich_field.html`` draws."""

    name: str  # of the textarea; NAME_html and NAME_form are hidden beside it
    label: str
    html: str = ""  # clean
    hint: str = ""  # guidance; shown beside, never part of the text
    picture_url: str = ""  # takes pictures; empty allows none
    required: bool = False
    error: str = ""  # what is wrong, as a sentence
    rows: int = 12  # lines of the textarea

    @property
    def plain(self) -> str:
        """The text as it can be written without scripts."""
        return plain(self.html)

    @property
    def described_by(self) -> str:
        """The elements that describe the field, by their ids."""
        told = (("hint", self.hint), ("error", self.error))
        return " ".join(f"id_{self.name}-{part}" for part, text in told if text)


def written(post: QueryDict, name: str) -> str:
    """The clean text of a posted field.

    The editor sends HTML. Without scripts plain text comes, with the HTML it
    was made from: what was not changed in it stays as it was.
    """
    shown = clean(_text(post, f"{name}_html"))
    if _text(post, f"{name}_form") == "html" or name not in post:
        return shown
    text = _text(post, name).replace("\r\n", "\n")
    return shown if text.strip() == plain(shown).strip() else rewritten(shown, text)


def _text(post: QueryDict, name: str) -> str:
    value = post.get(name, "")
    return value if isinstance(value, str) else ""
