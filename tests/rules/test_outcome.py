"""What decisions come to, by their wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.outcome import Result, Verdict, is_amended, read_outcome

CASES: list[tuple[str, Result]] = [
    ("Godkendt.", "adopted"),
    ("Indstillingen tiltrådt.", "adopted"),
    ("Som indstillet.", "adopted"),
    ("Indstillingen blev godkendt uden afstemning.", "adopted"),
    ("Godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.", "adopted"),
    ("Fraværende:\nGodkendt.", "adopted"),
    ("Byrådet vedtog indstillingen. Ø stemte imod.", "adopted"),
    ("Tilbagesendes med bemærkning, at byrådet har vedtaget indstillingen.", "adopted"),
    ("Tiltrådt dog således, at mødet holdes kl. 15.00.", "adopted_with_changes"),
    ("Godkendt med den ændring, at fristen er 1. maj.", "adopted_with_changes"),
    ("Ændringsforslaget blev vedtaget.\nGodkendt.", "adopted_with_changes"),
    ("Punkt 1 godkendt. Punkt 2 blev ikke godkendt.", "adopted_with_changes"),
    ("Ændringsforslaget bortfaldt.\nFor stemte 13 (A)\nGodkendt.", "adopted"),
    ("Et flertal i udvalget kunne tiltræde indstillingen.", "partly_adopted_by_majority"),
    ("Et flertal i udvalget, A og V, anbefaler indstillingen.", "recommended"),
    ("Anbefales.", "recommended"),
    ("Planen blev anbefalet over for Byrådet med 8 stemmer imod 2. 1 undlod.", "recommended"),
    ("Udvalget tiltrådte ikke indstillingen.", "rejected"),
    ("Byrådet henviste sagen til Havneudvalget.", "referred"),
    ("Byrådet vedtog med 9 stemmer for og 3 imod indstillingen.", "adopted"),
    ("Indstilles godkendt.", "recommended"),
    ("Oversendes til Byrådet med anbefaling.", "recommended"),
    ("Taget til efterretning.", "noted"),
    ("Drøftet og taget til efterretning.", "noted"),
    ("Udvalget blev orienteret om planen.", "noted"),
    ("Ingen bemærkninger.", "noted"),
    ("Til orientering.", "noted"),
    ("Drøftet.", "discussed"),
    ("Præsentationen foretaget og sagen drøftet.", "discussed"),
    ("Udvalget drøftede indsatsen for udsatte børn.", "discussed"),
    ("Punktet blev drøftet. Sagen genoptages på næste møde.", "discussed"),
    ("Sagen blev drøftet. Udvalget besluttede at udsætte sagens behandling.", "postponed"),
    ("Udsat.", "postponed"),
    ("Punktet udgår.", "postponed"),
    ("Taget af dagsordenen.", "postponed"),
    ("Sendes til behandling i Børneudvalget.", "referred"),
    ("Sagen sendes tilbage til udvalget.", "referred"),
    ("Ikke godkendt.", "rejected"),
    ("Udvalget kan ikke imødekomme ansøgningen.", "rejected"),
    ("Forslaget faldt dermed.", "rejected"),
    ("Forslaget er bortfaldet ved stemmelighed.", "rejected"),
    ("Anna Ask blev valgt som formand.", "elected"),
    ("Udvalget valgte Anna Ask som formand.", "elected"),
    ("Intet.", "no_decision"),
    ("Der var ingen meddelelser.", "no_decision"),
    ("Ingen.", "no_decision"),
]


@pytest.mark.parametrize(("text", "outcome"), CASES)
def test_outcome_of_a_wording(text: str, outcome: Result) -> None:
    assert read_outcome(text).outcome == outcome


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "Fremsendes til Teknisk Udvalg til behandling i henhold til beslutning.",
            Verdict("referred", referred_to="Teknisk Udvalg"),
        ),
        (
            "Anbefales over for Økonomiudvalget og Byrådet.",
            Verdict("recommended", recommends_to="Økonomiudvalget og Byrådet"),
        ),
        (
            "Udvalget anbefaler indstillingens 1.-3. at over for Byrådet.",
            Verdict("recommended", recommends_to="Byrådet"),
        ),
        ("Stævnet gik godt.", Verdict("no_decision", sure=False)),
    ],
)
def test_outcome_names_the_next_body(text: str, verdict: Verdict) -> None:
    assert read_outcome(text) == verdict


def test_adoption_is_told_apart_by_what_was_adopted() -> None:
    agenda = read_outcome("Godkendt.", title="Godkendelse af referat")
    election = read_outcome("Tiltrådt.", motions=["Anna Ask vælges som formand"])

    assert (agenda.outcome, election.outcome) == ("approved", "elected")


@given(st.text(max_size=300), st.text(max_size=50))
def test_outcome_takes_any_text(text: str, title: str) -> None:
    read_outcome(text, title=title)
    is_amended(text)


@given(st.sampled_from(CASES))
def test_outcome_does_not_depend_on_spacing(case: tuple[str, Result]) -> None:
    text, outcome = case

    assert read_outcome(f"  {text.replace(' ', '  ')} ").outcome == outcome
