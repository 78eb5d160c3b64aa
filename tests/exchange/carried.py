"""What survives a carrier, for tests that write a meeting and read it back."""

from collections.abc import Callable
from dataclasses import replace

from raadslag.exchange.assembly import assemble
from raadslag.exchange.draft import Draft
from raadslag.exchange.meeting import (
    Attachment,
    Decision,
    Item,
    Kle,
    Meeting,
    Section,
    Source,
    When,
)

NOWHERE = Source("", "", "", "")


def read_back(read: Callable[[bytes], Draft], data: bytes) -> Meeting:
    """The meeting a document tells of, its source and its doubts left out."""
    return assemble(read(data), NOWHERE).without_source()


def without_html(meeting: Meeting) -> Meeting:
    """The words alone, for carriers that lose marks in the text."""
    items = []
    for item in meeting.items:
        decision = replace(item.decision, html="") if item.decision else None
        sections = tuple(replace(section, html="") for section in item.sections)
        items.append(replace(item, sections=sections, decision=decision))
    return replace(meeting, items=tuple(items))


def without_marks(meeting: Meeting) -> Meeting:
    """The routing row without its marks' columns, as text loses them."""
    items = []
    for item in meeting.items:
        routing = replace(item.routing, marked=None) if item.routing else None
        items.append(replace(item, routing=routing))
    return replace(meeting, items=tuple(items))


def a_section(heading: str | None, *lines: str, level: int = 1) -> Section:
    """A section of plain paragraphs."""
    return Section(heading, level, "\n".join(lines), "".join(f"<p>{line}</p>" for line in lines))


def an_item(*sections: Section, decided: str = "Godkendt.") -> Item:
    """An item with these sections, a decision and two attachments."""
    return Item(
        number="3",
        title="Ny bro over åen",
        case_number="05.01.00-P20-4-31",
        kle=Kle("05.01.00", "P20"),
        sections=sections,
        decision=Decision(decided, f"<p>{decided}</p>", "adopted"),
        attachments=(Attachment("Kort"), Attachment("Overslag")),
    )


def a_meeting(*items: Item) -> Meeting:
    """Minutes of a body that does not exist."""
    when = When("2031-02-03", "13:30", "15:00", "Kajen")
    return Meeting(NOWHERE, "minutes", None, "Havneudvalget", when, items=items)
