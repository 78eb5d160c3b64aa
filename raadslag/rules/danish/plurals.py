"""Forms of words that no stemmer follows: vowels that change, and words too short for it."""

from raadslag.rules.danish.folding import fold

_PLURALS = """
børn:barn børns:barn børnene:barn børnenes:barn bøger:bog bøgerne:bog mænd:mand mændene:mand
mødre:mor mødrene:mor fædre:far fædrene:far brødre:bror døtre:datter nætter:nat hænder:hånd
hænderne:hånd tænder:tand tænderne:tand fødder:fod fødderne:fod rødder:rod rødderne:rod
bønder:bonde kræfter:kraft kræfterne:kraft stænger:stang øjne:øje gæs:gås stæder:sted
byer:by byerne:by søer:sø åer:å veje:vej vejene:vej lån:lån træer:træ træerne:træ
forældre:forælder forældrene:forælder ældre:ældre museer:museum museerne:museum centre:center
centrene:center gymnasier:gymnasium data:data kriterier:kriterium medier:medie
byen:by byens:by søen:sø søens:sø åen:å åens:å broen:bro broens:bro broer:bro broerne:bro
året:år årets:år årene:år årenes:år køer:ko museet:museum museets:museum centret:center
centrets:center numre:nummer numrene:nummer godkende:godkend godkendes:godkend anvende:anvend
anvendes:anvend anvender:anvend åbne:åben åbent:åben somre:sommer kurser:kursus kurserne:kursus
handicappet:handicap handicappede:handicap handicappedes:handicap
"""
_BASES = dict(pair.split(":") for pair in _PLURALS.split())
SINGULAR = {fold(form): base for form, base in _BASES.items()} | _BASES  # boern is børn


def singular(word: str) -> str:
    """The base of an irregular form, else the word itself.

    Args:
        word: One word in small letters.

    >>> singular("børnene"), singular("skoler")
    ('barn', 'skoler')
    """
    return SINGULAR.get(word, word)
