"""A whole draft as a meeting."""

import time

from hypothesis import given
from hypothesis import strategies as st

from raadslag.exchange.assembly import assemble
from raadslag.exchange.draft import Block, BlockKind, Draft, DraftItem
from raadslag.exchange.meeting import When
from tests.exchange.assembly.drafts import SOURCE, head, meeting, text


def test_meeting_is_minutes_when_something_is_decided() -> None:
    agenda = meeting(DraftItem("1", "Sag", blocks=(head("Beslutning"),)))
    minutes = meeting(DraftItem("1", "Sag", blocks=(head("Beslutning"), text("Godkendt."))))

    assert (agenda.kind, minutes.kind) == ("agenda", "minutes")


def test_municipality_is_the_documents_own_word() -> None:
    named = meeting(DraftItem("1", "Sag", blocks=(text("Lerby Kommune og Lerby Kommunes børn"),)))
    once = meeting(DraftItem("1", "Sag", blocks=(text("støtte fra Lerby Kommune"),)))

    assert (named.municipality, once.municipality) == ("Lerby Kommune", None)


def test_doubt_about_a_decision_is_said() -> None:
    blocks = (head("Beslutning"), text("Stævnet gik godt."))

    found = meeting(DraftItem("1", "Sag", blocks=blocks))

    assert [one.where for one in found.warnings] == ["items[0].decision"]


BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(BlockKind),
    text=st.one_of(
        st.text(max_size=60),
        st.sampled_from(
            [
                *("Beslutning", "Bilag", "Indstilling", "Sagsforløb", "BESLUTNINGSFORSLAG FRA V"),
                *("X", "DIR BSK BYR", "Fraværende", "at noget sker", "Godkendt."),
                "Byrådet, 5. maj 2020, pkt. 4:",
            ]
        ),
    ),
    level=st.integers(1, 6),
    label=st.sampled_from(["", "-", "1.", "a)"]),
    weak=st.booleans(),
)


@given(st.lists(BLOCKS, max_size=12), st.lists(BLOCKS, max_size=3))
def test_assembly_takes_any_blocks_and_loses_no_paragraph(
    blocks: list[Block], decision: list[Block]
) -> None:
    draft = DraftItem("1", "Sag", blocks=tuple(blocks), decision=tuple(decision))

    found = meeting(draft)

    said = found.to_json()
    assert all(
        "at noget sker" in said
        for one in blocks
        if one.text == "at noget sker" and one.kind != "border"
    )


def test_assembly_of_ten_thousand_blocks_is_done_in_time() -> None:
    blocks = tuple(
        block
        for at in range(5000)
        for block in (
            head(f"Afsnit {at}", weak=True),
            text(f"Anna Ask{at} tog forbehold, pkt. {at}."),
        )
    )
    draft = Draft(None, None, None, When(), items=(DraftItem("1", "Sag", blocks=blocks),))

    start = time.process_time()
    found = assemble(draft, SOURCE)

    assert len(found.items[0].sections) == 5000
    assert time.process_time() - start < 20


def test_date_is_taken_from_the_decisions_where_nothing_else_says_it() -> None:
    blocks = (head("Beslutning i Byrådet den 19-12-2025"), text("Udsat."))
    draft = Draft(None, None, None, When(), items=(DraftItem("1", "Sag", blocks=blocks),) * 2)

    found = assemble(draft, SOURCE)

    assert (found.meeting, found.body) == (When("2025-12-19"), "Byrådet")
    assert [one.decision and one.decision.text for one in found.items] == ["Udsat.", "Udsat."]
    assert [one.where for one in found.warnings] == ["meeting"]
