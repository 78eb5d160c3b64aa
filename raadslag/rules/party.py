"""The letters of parties that stand for election in the whole country."""

PARTIES = {
    "A": "Socialdemokratiet",
    "B": "Radikale Venstre",
    "C": "Det Konservative Folkeparti",
    "F": "Socialistisk Folkeparti",
    "I": "Liberal Alliance",
    "M": "Moderaterne",
    "O": "Dansk Folkeparti",
    "V": "Venstre",
    "Æ": "Danmarksdemokraterne",
    "Ø": "Enhedslisten",
    "Å": "Alternativet",
}


def party_name(letter: str) -> str:
    """The party with a letter; local lists go by their letter.

    >>> party_name("F"), party_name("L")
    ('Socialistisk Folkeparti', 'Liste L')
    """
    return PARTIES.get(letter.upper(), f"Liste {letter.upper()}")
