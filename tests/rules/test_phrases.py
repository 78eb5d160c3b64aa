"""Standard phrases of decisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.competence import DOES
from raadslag.rules.outcome import Verdict, read_outcome
from raadslag.rules.phrase_list import PHRASES, Ask, Phrase
from raadslag.rules.phrases import (
    QUESTIONS,
    Manner,
    Unfinished,
    missing,
    offered,
    subject_of,
    written,
)

WORDS = {
    Ask.CHANGE: "der holdes ekstraordinært møde den 10. marts 2026 kl. 15.00.",
    Ask.BODY: "Byrådet",
    Ask.UNTIL: "næste møde",
    Ask.WHO: "Anna Holm (A)",
    Ask.OFFICE: "formand",
}
SHORT, PASSIVE, ACTIVE = Manner


@pytest.mark.parametrize(
    ("key", "manner", "said"),
    [
        ("adopted", SHORT, "Tiltrådt."),
        ("adopted", PASSIVE, "Indstillingen er tiltrådt."),
        ("adopted", ACTIVE, "Udvalget tiltrådte indstillingen."),
        (
            "adopted_thus",
            PASSIVE,
            "Indstillingen er tiltrådt, dog således, at der holdes ekstraordinært møde "
            "den 10. marts 2026 kl. 15.00.",
        ),
        ("noted", PASSIVE, "Orienteringen er taget til efterretning."),
        ("discussed", ACTIVE, "Udvalget drøftede sagen."),
        ("recommended", SHORT, "Anbefales over for Byrådet."),
        ("postponed_until", PASSIVE, "Sagen er udsat til næste møde."),
        ("referred", ACTIVE, "Udvalget oversender sagen til Byrådet."),
        ("elected", PASSIVE, "Anna Holm (A) er valgt som formand."),
        ("agenda_approved", PASSIVE, "Dagsordenen er godkendt."),
    ],
)
def test_phrase_in_the_manner_of_the_body(key: str, manner: Manner, said: str) -> None:
    assert written(PHRASES[key], manner=manner, words=WORDS) == said


@pytest.mark.parametrize(
    ("of", "manner", "said"),
    [
        ([2], PASSIVE, "Indstillingens 2. at er tiltrådt."),
        ([1, 2], PASSIVE, "Indstillingens 1. og 2. at er tiltrådt."),
        ([3, 1, 2], PASSIVE, "Indstillingens 1.-3. at er tiltrådt."),
        ([1, 2, 4], ACTIVE, "Byrådet tiltrådte indstillingens 1., 2. og 4. at."),
        ([2], SHORT, "Indstillingens 2. at er tiltrådt."),
        ([], PASSIVE, "Indstillingen er tiltrådt."),
        ([1, 2, 3, 4], PASSIVE, "Indstillingen er tiltrådt."),
    ],
)
def test_phrase_of_single_points(of: list[int], manner: Manner, said: str) -> None:
    assert written(PHRASES["adopted"], manner=manner, body="byrådet", points=4, of=of) == said


@pytest.mark.parametrize(
    ("key", "of", "said"),
    [
        ("adopted_thus", [], "Skriv ændringen efter »dog således, at«."),
        ("adopted", [3], "Indstillingen har ikke 3. at; vælg blandt 2."),
        ("noted", [1], "»Taget til efterretning« gælder hele punktet; fravælg de enkelte at."),
    ],
)
def test_phrase_that_is_not_finished(key: str, of: list[int], said: str) -> None:
    with pytest.raises(Unfinished) as refusal:
        written(PHRASES[key], points=2, of=of)

    assert str(refusal.value) == said


def test_what_a_phrase_asks_for() -> None:
    assert missing(PHRASES["elected"], {Ask.WHO: " . "}) == (
        QUESTIONS[Ask.WHO],
        QUESTIONS[Ask.OFFICE],
    )
    assert missing(PHRASES["elected"], WORDS) == ()


@pytest.mark.parametrize("does", DOES)
def test_every_body_is_offered_every_phrase_once(does: str) -> None:
    keys = [phrase.key for phrase in offered(does)]

    assert sorted(keys) == sorted(PHRASES)


@given(
    st.sampled_from(list(PHRASES.values())),
    st.sampled_from(Manner),
    st.sampled_from(["udvalget", "byrådet", "Havneudvalget", "kommunalbestyrelsen"]),
    st.sets(st.integers(1, 6)),
)
def test_phrase_is_read_back_as_its_outcome(
    phrase: Phrase, manner: Manner, body: str, points: set[int]
) -> None:
    of = points if phrase.by_points else set()
    told = written(phrase, manner=manner, body=body, points=6, of=of, words=WORDS)
    title = "Godkendelse af dagsorden" if phrase.outcome == "approved" else ""

    to = "Byrådet" if Ask.BODY in phrase.asks else None
    recommended = to if phrase.outcome == "recommended" else None
    referred = to if phrase.outcome == "referred" else None
    assert read_outcome(told, title=title) == Verdict(phrase.outcome, recommended, referred)


@given(st.sets(st.integers(1, 20), min_size=1))
def test_points_are_all_named(points: set[int]) -> None:
    said = subject_of(points).removeprefix("indstillingens ").removesuffix(" at")
    named: set[int] = set()

    for part in said.replace(" og ", ", ").split(", "):
        first, _, last = part.replace(".", "").partition("-")
        named |= set(range(int(first), int(last or first) + 1))

    assert named == points
