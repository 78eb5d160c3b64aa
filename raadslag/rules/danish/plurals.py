"""Nouns whose vowel changes in the plural, which no stemmer follows."""

_PLURALS = """
børn:barn børns:barn børnene:barn børnenes:barn bøger:bog bøgerne:bog mænd:mand mændene:mand
mødre:mor mødrene:mor fædre:far fædrene:far brødre:bror døtre:datter nætter:nat hænder:hånd
hænderne:hånd tænder:tand tænderne:tand fødder:fod fødderne:fod rødder:rod rødderne:rod
bønder:bonde kræfter:kraft kræfterne:kraft stænger:stang øjne:øje gæs:gås stæder:sted
byer:by byerne:by søer:sø åer:å veje:vej vejene:vej lån:lån træer:træ træerne:træ
forældre:forælder forældrene:forælder ældre:ældre museer:museum museerne:museum centre:center
centrene:center gymnasier:gymnasium data:data kriterier:kriterium medier:medie
"""
SINGULAR = dict(pair.split(":") for pair in _PLURALS.split())


def singular(word: str) -> str:
    """The singular of an irregular plural, else the word itself.

    Args:
        word: One word in small letters.

    >>> singular("børnene"), singular("skoler")
    ('barn', 'skoler')
    """
    return SINGULAR.get(word, word)
