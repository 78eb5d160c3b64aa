"""One spelling for letters that are written in two ways."""

import unicodedata

_LETTERS = str.maketrans({"å": "aa", "æ": "ae", "ø": "oe", "ä": "ae", "ö": "oe", "ß": "ss"})


def fold(word: str) -> str:
    """A word in small letters without Danish letters and accents.

    Args:
        word: One word in small letters.

    >>> fold("århus"), fold("aarhus"), fold("smørrebrød"), fold("allé")
    ('aarhus', 'aarhus', 'smoerrebroed', 'alle')
    """
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFC", word).translate(_LETTERS)
    if plain.isascii():
        return plain
    parted = unicodedata.normalize("NFKD", plain)
    return "".join(one for one in parted if not unicodedata.combining(one))
