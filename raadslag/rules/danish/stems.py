"""What a stemmer leaves of Danish words, brought to one stem for all forms of a word.

The Danish stemmer takes one ending off. »Budgettet« becomes »budget«, and »budget«, which looks
inflected itself, »budg«; »cykel« keeps the e that »cykler« has lost, and »jobcentret« keeps the r
that »jobcenter« loses.
"""

import re

_INFLECTED = ("et", "en", "hed", "ces", "ts", "lads")  # look like an ending, or hide one
_LOST_E = re.compile(r"(.*[aeiouyæøå].*[^aeiouyæøå])el")
_KEPT_R = re.compile(r"(.*[aeiouyæøå].*[^aeiouyæøår])(?<!nd)r")
SHORTEST = 4  # letters of a stem that loses its r: »bedre« is not »bede«
_LAST_OE = re.compile(r"oe(?=s?$)")


def danish(word: str) -> str:
    """The word with ø at its end, where its two letters would be taken for an ending.

    Args:
        word: One word in small letters.

    >>> danish("lyngsoe"), danish("lyngsoes"), danish("datoen")
    ('lyngsø', 'lyngsøs', 'datoen')
    """
    return _LAST_OE.sub("ø", word)


def inflected(stem: str) -> bool:
    """Whether a stem ends as an inflected word does, so that its own stem is shorter.

    A surname in -sen keeps its s: »knudsen« is not »knud«.

    Args:
        stem: What a stemmer left of a word.

    >>> inflected("budget"), inflected("indsats"), inflected("knuds"), inflected("havn")
    (True, True, False, False)
    """
    return stem.endswith(_INFLECTED)


def even(stem: str) -> str:
    """The stem without what some forms of the word lose and others keep.

    Args:
        stem: What a stemmer left of a word.

    >>> even("cykel"), even("middel"), even("jobcentr"), even("gymnasium"), even("rømøs")
    ('cykl', 'midl', 'jobcent', 'gymnasi', 'rømø')
    >>> even("del"), even("mindr"), even("bedr"), even("havn")
    ('del', 'mindr', 'bedr', 'havn')
    """
    if stem.endswith("øs") and len(stem) >= SHORTEST:
        return stem[:-1]
    if stem.endswith(("ium", "eum")):
        return stem[:-2]
    if lost := _LOST_E.fullmatch(stem):
        left = lost[1]
        return f"{left[:-1] if left[-1:] == left[-2:-1] else left}l"
    kept = _KEPT_R.fullmatch(stem)
    return kept[1] if kept and len(kept[1]) >= SHORTEST else stem
