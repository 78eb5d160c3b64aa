"""Recommendations taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.member_motion import read_member_motions
from raadslag.rules.proposal import (
    Line,
    Motions,
    leads_in,
    read_motions,
    read_plain_motions,
    strip_label,
)


@pytest.mark.parametrize(
    "text",
    [
        "at planen godkendes",
        "At 1) planen godkendes",
        "1) at planen godkendes",
        "1. At planen godkendes",
        "1.    at planen godkendes",
        "A) planen godkendes",
        "a. planen godkendes",
        "At) planen godkendes",
        "- at planen godkendes",
        "• planen godkendes",
        "ad 1) planen godkendes",
        "planen godkendes",
    ],
)
def test_label_is_stripped_in_every_form(text: str) -> None:
    assert strip_label(text) == "planen godkendes"


@pytest.mark.parametrize("text", ["Atlas købes", "A godkendes", "2024 var et godt år", "i dag"])
def test_word_that_only_looks_like_a_label_stays(text: str) -> None:
    assert strip_label(text) == text


@pytest.mark.parametrize(
    ("lines", "proposer", "motions"),
    [
        (["Anna indstiller", "at A sker, og", "at B sker."], "Anna", ("A sker", "B sker.")),
        (["Anna indstiller, at A sker."], "Anna", ("A sker.",)),
        (["Anna indstiller til Byrådet, at A sker."], "Anna", ("A sker.",)),
        (["Anna indstiller til udvalget;", "1. At A", "2. At B"], "Anna", ("A", "B")),
        (["Det indstilles:", "At 1) A sker.", "At 2) B sker."], None, ("A sker.", "B sker.")),
        (["Det indstilles, at", "A) A sker", "B) B sker"], None, ("A sker", "B sker")),
        (
            ["Det indstilles, at 1) A sker, 2) B sker og 3) C sker."],
            None,
            (
                "A sker",
                "B sker",
                "C sker.",
            ),
        ),
        (
            ["Anna indstiller, at byrådet godkender,", "at A sker", "Bo anbefaler indstillingen."],
            "Anna",
            ("A sker",),
        ),
        (["Det foreslås,", "1. at A sker.", "(Stillet af Anna Ask)"], "Anna Ask", ("A sker.",)),
        (
            ["Center for Leg indstiller, at", "A sker.", "B sker."],
            "Center for Leg",
            (
                "A sker.",
                "B sker.",
            ),
        ),
        (["På baggrund af sagen er der skrevet et notat."], None, ()),
    ],
)
def test_recommendation_has_proposer_and_motions(
    lines: list[str], proposer: str | None, motions: tuple[str, ...]
) -> None:
    assert read_motions([Line(line) for line in lines]) == Motions(proposer, motions)


def test_motion_runs_on_over_an_unlabelled_line() -> None:
    lines = [Line("Anna indstiller"), Line("at A sker"), Line("og bliver ved."), Line("Slut.")]

    assert read_motions(lines).motions == ("A sker og bliver ved.",)


def test_list_items_are_motions_by_their_mark() -> None:
    lines = [Line("Anna indstiller, at"), Line("A sker", label="-"), Line("B sker", label="-")]

    assert read_motions(lines) == Motions("Anna", ("A sker", "B sker"))


def test_recommendation_in_one_plain_text_is_the_motion() -> None:
    assert read_plain_motions([Line("Sagen drøftes.")]) == Motions(None, ("Sagen drøftes.",))


@pytest.mark.parametrize(
    ("lines", "motions"),
    [
        (
            ["Byen vokser.", "Vi foreslår derfor at,", "1. A bygges", "2. B plantes", "Tak."],
            (
                "A bygges",
                "B plantes",
            ),
        ),
        (["Byen vokser.", "Vi foreslår, at der bygges."], ("Vi foreslår, at der bygges.",)),
        (["Byen vokser."], ()),
    ],
)
def test_member_motion_is_its_list_or_its_sentence(
    lines: list[str], motions: tuple[str, ...]
) -> None:
    assert read_member_motions([Line(line) for line in lines]).motions == motions


@given(st.lists(st.tuples(st.text(max_size=80), st.sampled_from(["", "-", "1."])), max_size=6))
def test_recommendation_takes_any_lines(pairs: list[tuple[str, str]]) -> None:
    lines = [Line(*pair) for pair in pairs]

    assert all(read_plain_motions(lines).motions) or not read_plain_motions(lines).motions
    read_member_motions(lines)
    [leads_in(one, two) for one in lines for two in lines]


@given(st.text(max_size=80))
def test_label_is_stripped_to_the_end_of_the_text(text: str) -> None:
    assert text.strip().endswith(strip_label(text))


def test_second_motion_after_at_does_not_swallow_the_first() -> None:
    lines = [Line("Anna indstiller, at A bygges i maj,"), Line("at B plantes")]

    assert read_motions(lines) == Motions("Anna", ("A bygges i maj", "B plantes"))


def test_stem_that_leads_on_is_no_motion() -> None:
    lines = [Line("Anna indstiller, at byrådet godkender,"), Line("at A bygges"), Line("at B sker")]

    assert read_motions(lines) == Motions("Anna", ("A bygges", "B sker"))
