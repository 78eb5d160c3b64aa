"""One way of writing finds the other: inflected words, ranges, numbers, and what stands before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from raadslag.rules.danish.folding import fold
from raadslag.search.analysis import beginner, stem
from tests.search.test_pairs import PLAIN, found, written

FORMS = """
budget budgettet budgetter budgettets
indsats indsatsen indsatser indsatserne
proces processen processer
plads pladser pladsen
dagsorden dagsordenen dagsordener
kvalitet kvaliteten kvaliteter
universitet universitetet universiteter
virksomhed virksomheder virksomhederne
mulighed muligheder mulighederne
cykel cyklen cykler cyklerne
regel reglen regler reglerne
middel midlet midler midlerne
jobcenter jobcentret jobcentre jobcentrene jobcentrets
teater teatret teatre
minister ministre ministeren
museum museet museer museerne
gymnasium gymnasiet gymnasier
by byen byer byerne byens
sø søen søer soeen
bro broen broer broerne
år året årene aaret
nummer numre nummeret
godkendes godkendt godkendelse godkende
anvende anvendes anvendt anvendelse
børn boern barn børnene
lyngsø lyngsoe lyngsøs
dato datoen datoer
nabo naboer naboerne
"""
APART = ["jensen jens", "hansen hanne", "knudsen knud", "mindre minde", "bedre bede", "andre and"]
ASKED = [
    ("Budget 2026-2029", "budget 2026"),
    ("Budget 2026–2029", "budgettet 2029"),
    ("Budget 2026–2029", "budget 2026-2029"),
    ("Budget 2026-2029", "budget 2026–2029"),
    ("Nedsættelse af § 17,4-udvalg", "§ 17,4-udvalg"),
    ("Nedsættelse af § 17,4-udvalg", "udvalg"),
    ("Lokalplan 23", "lokalplan nr. 23"),
    ("Salg af grund for 2.400.000 kr.", "2400000 kr"),
    ("Salg af grund for 2400000 kr.", "2.400.000 kr."),
    ("15.00.00-A00-3-25 Boliger", "sag 15.00.00-A00-3-25"),
    ("15.00.00-A00-3-25 Boliger", "KLE 15"),
    ("Møde den 13. januar", "d. 13. januar"),
    ("Støj fra E45-motorvejen", "motorvejen E45"),
    ("Jobcentret flytter", "jobcenter"),
]


@pytest.mark.parametrize("forms", FORMS.strip().splitlines())
def test_forms_of_a_word_are_one_word(forms: str) -> None:
    assert len({fold(stem(one)) for one in forms.split()}) == 1


@pytest.mark.parametrize("words", APART)
def test_other_words_and_names_stay_apart(words: str) -> None:
    assert len({fold(stem(one)) for one in words.split()}) == len(words.split())


def test_what_is_written_in_one_way_is_found_in_another(tmp_path: Path) -> None:
    rows = [replace(PLAIN, key=n, title=title) for n, (title, _asked) in enumerate(ASKED)]
    index = written(tmp_path, beginner(), rows)

    missed = [asked for n, (_title, asked) in enumerate(ASKED) if n not in found(asked, index)]

    assert missed == []
