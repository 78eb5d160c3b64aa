from datetime import date
from random import Random

import pytest

from raadslag.demonstration.matter import Matter
from raadslag.demonstration.slots import Slots, chosen
from raadslag.demonstration.topics import RECURRING, SUBJECTS, TOPICS

EVERY = [*RECURRING, *(matter for matters in TOPICS.values() for matter in matters)]


def slots(seed: int = 1) -> Slots:
    return Slots(Random(seed), date(2026, 1, 13), udvalg="Havneudvalget", kommune="K", emne="is")


def test_slots_named_twice_hold_the_same() -> None:
    found = slots().fill("{by} {by2} {by} {beløb} {beløb}")

    first, second, third, *amounts = found.split(" ")
    assert (first, amounts[:2]) == (third, amounts[2:])
    assert first != second


def test_slots_choose_among_the_words() -> None:
    assert {slots(seed).fill("[ja|nej]") for seed in range(20)} == {"ja", "nej"}


def test_slots_end_a_sentence_once() -> None:
    assert slots().fill("Det koster {beløb}.").count(".") == slots().fill("{beløb}").count(".")


@pytest.mark.parametrize("matter", EVERY, ids=lambda matter: matter.title[:40])
def test_matter_is_filled_in_whole(matter: Matter) -> None:
    found = chosen(matter, slots())

    words = " ".join(map(str, (found.title, found.summary, found.case, found.economy)))
    whole = f"{words} {found.hearing} {found.change} {found.motions} {found.attachments}"
    assert not set("{}[") & set(whole)


def test_every_topic_has_subjects() -> None:
    assert set(SUBJECTS) == set(TOPICS)
