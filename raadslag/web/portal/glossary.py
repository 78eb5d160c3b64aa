"""Words of the town hall, and what they mean to a reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from raadslag.web.kit.values import Mark
from raadslag.web.portal.place import Place


@dataclass(frozen=True, slots=True)
class Term:
    """A word, its part of the address, and the endings it takes in running text."""

    key: str
    word: str
    meaning: str | Promise
    endings: str = ""  # a regular expression; "-" when it is not marked in texts


_N = "(?:en|er|erne|ens|ers|ernes|s)?"
_T = "(?:et|er|erne|ets|s)?"
TERMS = (
    Term(
        "anlaegsbevilling",
        "anlægsbevilling",
        _("Byrådets tilladelse til at bruge penge på at bygge eller anlægge noget bestemt."),
        _N,
    ),
    Term(
        "beslutningsdygtig",
        "beslutningsdygtig",
        _("Et møde kan kun beslutte noget, når mindst halvdelen af medlemmerne er til stede."),
        "(?:t|e)?",
    ),
    Term(
        "bilag",
        "bilag",
        _("Et dokument, der hører til et punkt, for eksempel et kort eller et høringssvar."),
        "-",
    ),
    Term(
        "budgetopfoelgning",
        "budgetopfølgning",
        _("En opgørelse undervejs i året af, om pengene bliver brugt som budgetteret."),
        _N,
    ),
    Term(
        "dagsorden",
        "dagsorden",
        _("Listen over de punkter, et møde skal behandle. Den offentliggøres før mødet."),
        "-",
    ),
    Term(
        "delegation",
        "delegation",
        _("Når byrådet eller et udvalg har ladet andre træffe bestemte beslutninger for sig."),
        "(?:en|ens|s)?",
    ),
    Term(
        "driftsbevilling",
        "driftsbevilling",
        _("Byrådets tilladelse til at bruge penge på den daglige drift."),
        _N,
    ),
    Term(
        "forretningsorden",
        "forretningsorden",
        _("Reglerne for, hvordan et råds eller udvalgs møder foregår."),
        "(?:en|ens|s)?",
    ),
    Term(
        "indstilling",
        "indstilling",
        _("Det forslag til beslutning, som forvaltningen eller borgmesteren lægger frem."),
        _N,
    ),
    Term(
        "inhabilitet",
        "inhabil",
        _(
            "Et medlem, der selv har en særlig interesse i sagen, er inhabilt og må ikke være med "
            "til at behandle den."
        ),
        "(?:t|e|itet|iteten)?",
    ),
    Term(
        "kle",
        "KLE",
        _(
            "Kommunernes fælles liste over emner med numre, som sager ordnes efter. "
            "15.00.00 er for eksempel beskæftigelse."
        ),
    ),
    Term(
        "kommissorium",
        "kommissorium",
        _("En beskrivelse af, hvad et udvalg eller en arbejdsgruppe skal lave, og hvornår."),
        "(?:er|et|erne|ets|s)?",
    ),
    Term(
        "lokalplan",
        "lokalplan",
        _("En bindende plan for, hvad der må bygges, og hvad et område må bruges til."),
        _N,
    ),
    Term(
        "lukket-punkt",
        "lukket punkt",
        _(
            "Et punkt, der behandles uden tilhørere, fordi det rummer fortrolige oplysninger. "
            "Overskriften er offentlig."
        ),
        "-",
    ),
    Term(
        "mindretalsudtalelse",
        "mindretalsudtalelse",
        _("En kort forklaring fra dem, der ikke var enige i beslutningen, ført til referatet."),
        _N,
    ),
    Term(
        "protokol",
        "protokol",
        _("Det officielle referat af, hvad et møde besluttede."),
        "(?:len|lens|lat|latet)?",
    ),
    Term(
        "referat",
        "referat",
        _("Det, der blev besluttet på mødet, punkt for punkt. Det offentliggøres efter mødet."),
        "-",
    ),
    Term(
        "raadighedsbeloeb",
        "rådighedsbeløb",
        _("Penge, der er sat af på budgettet, men først må bruges, når byrådet giver bevilling."),
        "(?:et|ets|s)?",
    ),
    Term(
        "sagsfremstilling",
        "sagsfremstilling",
        _("Forvaltningens forklaring af sagen: hvad den handler om, og hvad der er muligt."),
        _N,
    ),
    Term(
        "standsningsret",
        "standsningsret",
        _(
            "Et medlems ret til at stoppe en beslutning i et udvalg, så sagen i stedet afgøres "
            "af byrådet."
        ),
        "(?:ten|s)?",
    ),
    Term(
        "stedfortraeder",
        "stedfortræder",
        _("En, der møder i stedet for et medlem, som ikke kan komme."),
        "(?:en|e|ne|ens|es|s)?",
    ),
    Term(
        "styrelsesvedtaegt",
        "styrelsesvedtægt",
        _("Byrådets regler for, hvilke udvalg der er, og hvad hvert af dem tager sig af."),
        _N,
    ),
    Term(
        "tillaegsbevilling",
        "tillægsbevilling",
        _("Ekstra penge, som byrådet giver i løbet af året ud over budgettet."),
        _N,
    ),
    Term(
        "tillaegsdagsorden",
        "tillægsdagsorden",
        _("Punkter, der er kommet til, efter at dagsordenen var sendt ud."),
        "(?:en|er)?",
    ),
    Term(
        "tiltraedt",
        "tiltrådt",
        _("Mødet sagde ja til det, der var indstillet."),
        "(?:e|es)?",
    ),
)


class Terms:
    """Finds the words in an item's texts, each the first time it stands there alone."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.left = {one.word: one for one in TERMS if one.endings != "-"}

    def find(self, text: str) -> Iterator[Mark]:
        """Marks for words not met before."""
        for match in _PATTERN.finditer(text):
            word = next(one for one, found in zip(_WORDS, match.groups(), strict=True) if found)
            term = self.left.pop(word, None)
            if term is not None:
                yield Mark(*match.span(), _opening(self.place, term), "</a>")


def _opening(place: Place, term: Term) -> str:
    href = f"{place.address('glossary')}#{term.key}"
    return format_html('<a class="term" href="{}" title="{}">', href, term.meaning)


_MARKED = [one for one in TERMS if one.endings != "-"]
_WORDS = [one.word for one in _MARKED]
_PATTERN = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"({re.escape(one.word)}{one.endings})" for one in _MARKED)
    + r")(?![\w-])",
    re.IGNORECASE,
)
