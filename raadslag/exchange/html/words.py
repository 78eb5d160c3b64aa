"""Text as people read it: NFC, white space folded, invisible signs gone."""

import re
import unicodedata

# Soft hyphens, zero-width and direction signs, control characters.
_INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]"
)
# Word's symbol fonts put their bullets in the private area.
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf0a8": "•",
    "\uf02d": "-",
    "\uf0fc": "✓",
}
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def fold(text: str) -> str:
    """The text in NFC, each run of white space one blank, none at the ends."""
    folded = " ".join(text.split())
    if not folded.isprintable():  # the rare sign that prints nothing
        folded = " ".join(visible(folded).split())
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


def visible(text: str) -> str:
    """The text in NFC without signs that print nothing."""
    if text.isprintable() and text.isascii():
        return text
    text = _INVISIBLE.sub("", _PRIVATE.sub(_symbol, text))
    return unicodedata.normalize("NFC", text)


def _symbol(match: re.Match[str]) -> str:
    return _SYMBOLS.get(match[0], "")
