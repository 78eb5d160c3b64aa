"""What changed between two texts, and how two written at once are joined."""

from raadslag.cases.comparing import changes, joined, parts
from raadslag.cases.entries import ProposalEntry
from raadslag.cases.text import Text
from tests.cast import paragraph

AT = ProposalEntry("Direktøren", "recommendation", ("kajen fornys",))
BASE = Text("Kaj", (paragraph("Resume", "Fra 1931."), paragraph("Økonomi", "4 mio.")), (AT,))
MINE = Text("Kaj", (paragraph("Resume", "Fra 1932."), paragraph("Økonomi", "4 mio.")), (AT,))
THEIRS = Text(
    "Ny kaj",
    (paragraph("Resume", "Fra 1930."), paragraph("Økonomi", "4 mio."), paragraph("Klima", "Godt.")),
    (AT,),
)


def test_changes_name_what_came_and_what_was_rewritten() -> None:
    found = changes(BASE, THEIRS)

    assert [(one.kind, one.news) for one in found.sections] == [
        ("section", ("rewritten",)),
        ("section", ("added",)),
    ]
    assert (found.any, found.proposals, bool(found.title)) == (True, (), True)


def test_equal_texts_have_no_changes() -> None:
    assert not changes(BASE, BASE).any


def test_what_only_one_changed_is_chosen_and_what_both_changed_is_a_clash() -> None:
    found = [(one.key, one.heading, one.chosen, one.clash) for one in parts(BASE, MINE, THEIRS)]

    assert found == [
        ("title", "", "theirs", False),
        ("resume#1", "Resume", "both", True),
        ("klima#1", "Klima", "theirs", False),
    ]


def test_a_join_takes_each_part_as_chosen() -> None:
    text = joined(MINE, THEIRS, {"title": "mine", "resume#1": "both", "klima#1": "theirs"})

    assert text.title == "Kaj"
    assert [(one["heading"], one["html"]) for one in text.sections] == [
        ("Resume", "<p>Fra 1930.</p><p>Fra 1932.</p>"),
        ("Økonomi", "<p>4 mio.</p>"),
        ("Klima", "<p>Godt.</p>"),
    ]


def test_a_join_without_choices_is_the_text_in_force() -> None:
    assert joined(MINE, THEIRS, {}) == THEIRS


def test_a_section_only_i_have_stands_after_what_it_followed() -> None:
    mine = Text("Kaj", (BASE.sections[0], paragraph("Høring", "Nej."), BASE.sections[1]))

    text = joined(mine, BASE, {"høring#1": "mine"})

    assert [one["heading"] for one in text.sections] == ["Resume", "Høring", "Økonomi"]


def test_proposals_of_both_are_joined_without_doubles() -> None:
    mine = Text("Kaj", (), (ProposalEntry("Direktøren", "recommendation", ("a", "b")),))
    theirs = Text("Kaj", (), (ProposalEntry("Direktøren", "recommendation", ("c", "a")), AT))

    text = joined(mine, theirs, {"proposals": "both"})

    assert text.proposals[0].motions == ("kajen fornys", "a", "b")
