"""Whether an agenda is ready to be issued."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.rules.completeness import (
    AgendaFacts,
    CprSuspect,
    Enclosure,
    Fault,
    Item,
    Recommendation,
    Section,
    Severity,
    blocks,
    faults,
)

READY = Item(
    key="1",
    title="Plan for cykelstier",
    kind="decision",
    classification="open",
    sections=(Section("Resume", True, mandatory=True), Section("Økonomi", False)),
    recommendations=(Recommendation("Direktøren", ("planen godkendes",)),),
    attachments=(Enclosure("k", "Kort", "open"), Enclosure("n", "Notat", "closed", "person")),
    approved=True,
)
CLOSED = replace(
    READY, key="2", classification="closed", ground="estate", public_title="Lukket: ejendomssag"
)


def codes(*items: Item) -> list[tuple[str, str, str]]:
    """Code, part and severity of what is wrong."""
    found = faults(AgendaFacts(items))
    return [(one.code, one.part, one.severity.value) for one in found]


def test_agenda_with_nothing_missing() -> None:
    assert faults(AgendaFacts((READY, CLOSED))) == ()


def test_empty_agenda_sent_late_without_reason() -> None:
    found = faults(AgendaFacts((), late=True, late_reason=" "))

    assert found == (
        Fault("no_items", "Sæt mindst ét punkt på dagsordenen.", "", "items"),
        Fault(
            "no_late_reason",
            "Fristen er overskredet; skriv hvorfor, for grunden trykkes på dagsordenen.",
            "",
            "late_reason",
        ),
    )


def test_late_agenda_with_its_reason() -> None:
    assert faults(AgendaFacts((READY,), late=True, late_reason="Lockout")) == ()


@pytest.mark.parametrize("kind", ["announcements", "information"])
def test_kinds_that_need_no_recommendation(kind: str) -> None:
    told = replace(READY, kind=kind, recommendations=(), approved=None)

    assert codes(told) == []


def test_announcements_need_no_text() -> None:
    assert codes(Item("1", "Meddelelser", "announcements", "open")) == []


def test_information_without_text_is_told() -> None:
    assert codes(Item("1", "Nyt", "information", "open")) == [("no_text", "text", "warns")]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": " "}, ("no_title", "title", "blocks")),
        ({"classification": ""}, ("unchosen", "classification", "blocks")),
        ({"sections": ()}, ("no_text", "text", "blocks")),
        (
            {"sections": (Section("Resume", False, mandatory=True), Section("Andet", True))},
            ("empty_section", "section:Resume", "blocks"),
        ),
        ({"recommendations": ()}, ("no_recommendation", "recommendations", "blocks")),
        (
            {"recommendations": (Recommendation("", ("planen godkendes",)),)},
            ("no_proposer", "recommendation:1", "blocks"),
        ),
        (
            {"recommendations": (Recommendation("Direktøren", ("ja", " ")),)},
            ("empty_motion", "recommendation:1", "blocks"),
        ),
        (
            {"recommendations": (Recommendation("Direktøren", ()),)},
            ("empty_motion", "recommendation:1", "blocks"),
        ),
        (
            {"attachments": (Enclosure("k", "Kort"),)},
            ("unchosen_attachment", "attachment:k", "blocks"),
        ),
        (
            {"attachments": (Enclosure("k", "", "open"),)},
            ("untitled_attachment", "attachment:k", "blocks"),
        ),
        (
            {"attachments": (Enclosure("k", "Kort", "closed"),)},
            ("attachment_without_ground", "attachment:k", "blocks"),
        ),
        ({"cpr": (CprSuspect("titlen", "title"),)}, ("cpr", "title", "blocks")),
        ({"cpr": (CprSuspect("bilaget", closed=True),)}, ("cpr", "cpr", "warns")),
        ({"approved": False}, ("unapproved", "approval", "blocks")),
        ({"pen": "Dorte"}, ("pen", "pen", "blocks")),
        ({"remarks": 1}, ("remarks", "remarks", "warns")),
    ],
)
def test_fault_of_an_open_item(changes: dict[str, object], expected: tuple[str, str, str]) -> None:
    assert codes(replace(READY, **changes)) == [expected]  # type: ignore[arg-type]  # table


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ground": ""}, ("no_ground", "ground", "blocks")),
        ({"public_title": ""}, ("no_public_title", "public_title", "blocks")),
        (
            {"public_title": "plan for CYKELSTIER"},
            ("revealing_title", "public_title", "blocks"),
        ),
        ({"public_title": "Sag om cykelstier"}, ("telling_title", "public_title", "warns")),
        ({"cpr": (CprSuspect("titlen"),)}, ("cpr", "cpr", "warns")),
    ],
)
def test_fault_of_a_closed_item(changes: dict[str, object], expected: tuple[str, str, str]) -> None:
    assert codes(replace(CLOSED, **changes)) == [expected]  # type: ignore[arg-type]  # table


def test_suspect_someone_has_looked_at() -> None:
    looked = replace(READY, cpr=(CprSuspect("titlen", confirmed=True),))

    assert codes(looked) == []


def test_closed_item_before_an_open_one() -> None:
    assert codes(CLOSED, READY) == [("closed_before_open", "order", "warns")]


@given(st.lists(st.builds(Item, st.text("ab"), st.text(), st.sampled_from(["decision", "x"]))))
def test_faults_come_in_agenda_order_with_one_sentence_each(items: list[Item]) -> None:
    items = [replace(item, key=str(at)) for at, item in enumerate(items)]

    found = faults(AgendaFacts(tuple(items)))

    keys = [int(one.item_key or -1) for one in found]
    assert keys == sorted(keys)
    assert all(one.sentence.endswith(".") for one in found)
    assert blocks(found) == any(one.severity is Severity.BLOCKS for one in found)
