"""Whether an agenda is ready to be issued, one sentence for each fault."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from raadslag.rules.public_title import reveals, shares

UNCHOSEN, OPEN, CLOSED = "", "open", "closed"
ANNOUNCEMENTS, INFORMATION, FORMALITY = "announcements", "information", "formality"
WITHOUT_TEXT = frozenset({ANNOUNCEMENTS, FORMALITY})
WITHOUT_RECOMMENDATION = WITHOUT_TEXT | {INFORMATION}


class Severity(StrEnum):
    """Whether a fault stands in the way or is only told."""

    BLOCKS = "blocks"
    WARNS = "warns"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a paper, and whether there is text under it."""

    heading: str
    filled: bool
    mandatory: bool = False


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Who recommends, and each "at …"."""

    proposer: str
    motions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attachment as the check needs it."""

    key: str
    title: str
    classification: str = UNCHOSEN
    ground: str = ""


@dataclass(frozen=True, slots=True)
class CprSuspect:
    """Where digits that may be a CPR number stand: "afsnittet Resume".

    ``closed`` when the place is closed; ``confirmed`` when someone has looked
    and said that it is none.
    """

    where: str
    part: str = ""
    closed: bool = False
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item as the check needs it.

    ``kind`` is decision, discussion, information, election, announcements or formality;
    ``approved`` is None where there is no paper; ``pen`` names who is writing;
    ``remarks`` counts those of the read-through that are not settled.
    """

    key: str
    title: str
    kind: str
    classification: str = UNCHOSEN
    ground: str = ""
    public_title: str = ""
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    attachments: tuple[Enclosure, ...] = ()
    cpr: tuple[CprSuspect, ...] = ()
    approved: bool | None = None
    pen: str = ""
    remarks: int = 0


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """An agenda as the check needs it; ``late`` past its deadline."""

    items: tuple[Item, ...]
    late: bool = False
    late_reason: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to do, which item and part it is about, and how grave it is."""

    code: str
    sentence: str
    item_key: str = ""
    part: str = ""
    severity: Severity = Severity.BLOCKS


def faults(agenda: AgendaFacts) -> tuple[Fault, ...]:
    """What is missing, that of the whole agenda first, then item by item.

    Announcements, information and formalities such as the approval of the
    agenda need no recommendation; the other kinds need text and at least one.
    Whether the basis suffices the body itself judges.

    Source: Kommunestyrelsesloven § 8, stk. 4 (late, with its reason) and § 8, stk. 6
    (list of matters); RD 2004/04.1.3 (sufficient basis).

    >>> [one.code for one in faults(AgendaFacts(()))]
    ['no_items']
    >>> [one.code for one in faults(AgendaFacts((Item("1", "Meddelelser", "announcements"),)))]
    ['unchosen']
    """
    found = list(_of_agenda(agenda))
    for at, item in enumerate(agenda.items):
        for look in _LOOKS:
            found += look(item)
        found += _order(item, agenda.items[at + 1 :])
    return tuple(found)


def blocks(found: Sequence[Fault]) -> bool:
    """Whether any fault stands in the way of issuing.

    >>> blocks(faults(AgendaFacts(())))
    True
    """
    return any(fault.severity is Severity.BLOCKS for fault in found)


def _of_agenda(agenda: AgendaFacts) -> Iterator[Fault]:
    if not agenda.items:
        yield Fault("no_items", "Sæt mindst ét punkt på dagsordenen.", part="items")
    if agenda.late and not agenda.late_reason.strip():
        yield Fault(
            "no_late_reason",
            "Fristen er overskredet; skriv hvorfor, for grunden trykkes på dagsordenen.",
            part="late_reason",
        )


def _title(item: Item) -> Iterator[Fault]:
    if not item.title.strip():
        yield Fault("no_title", "Giv punktet en titel.", item.key, "title")


def _classification(item: Item) -> Iterator[Fault]:
    """Open or closed is chosen; a closed item has its ground and a title to show."""
    if item.classification == UNCHOSEN:
        yield Fault(
            "unchosen", "Vælg om punktet er åbent eller lukket.", item.key, "classification"
        )
    if item.classification != CLOSED:
        return
    if not item.ground.strip():
        yield Fault("no_ground", "Vælg hvorfor punktet er lukket.", item.key, "ground")
    yield from _public_title(item)


def _public_title(item: Item) -> Iterator[Fault]:
    if not item.public_title.strip():
        yield Fault(
            "no_public_title",
            "Giv det lukkede punkt en neutral titel, som offentligheden må se.",
            item.key,
            "public_title",
        )
    elif reveals(item.public_title, item.title):
        yield Fault(
            "revealing_title",
            "Den neutrale titel røber punktets titel; skriv en, der intet fortæller.",
            item.key,
            "public_title",
        )
    elif shared := shares(item.public_title, item.title):
        yield Fault(
            "telling_title",
            f"Den neutrale titel deler »{shared[0]}« med punktets titel; "
            "se efter, at den intet røber.",
            item.key,
            "public_title",
            Severity.WARNS,
        )


def _text(item: Item) -> Iterator[Fault]:
    """The paper's sections: the mandatory ones, and at least one."""
    if item.kind in WITHOUT_TEXT:
        return
    missing = [one for one in item.sections if one.mandatory and not one.filled]
    for section in missing:
        yield Fault(
            "empty_section",
            f"Skriv afsnittet »{section.heading}«.",
            item.key,
            f"section:{section.heading}",
        )
    if not missing and not any(one.filled for one in item.sections):
        light = item.kind == INFORMATION
        yield Fault(
            "no_text",
            "Skriv en sagsfremstilling, så der er noget at beslutte på."
            if not light
            else "Orienteringen har ingen tekst; skriv den, hvis den ikke kun gives mundtligt.",
            item.key,
            "text",
            Severity.WARNS if light else Severity.BLOCKS,
        )


def _recommendations(item: Item) -> Iterator[Fault]:
    if not item.recommendations and item.kind not in WITHOUT_RECOMMENDATION:
        yield Fault(
            "no_recommendation",
            "Skriv en indstilling med mindst ét »at …«.",
            item.key,
            "recommendations",
        )
    for at, one in enumerate(item.recommendations, 1):
        part = f"recommendation:{at}"
        if not one.proposer.strip():
            yield Fault("no_proposer", "Skriv hvem der indstiller.", item.key, part)
        if not one.motions or not all(motion.strip() for motion in one.motions):
            yield Fault("empty_motion", "Skriv det tomme »at …«, eller tag det ud.", item.key, part)


def _attachments(item: Item) -> Iterator[Fault]:
    for one in item.attachments:
        part, name = f"attachment:{one.key}", f"bilaget »{one.title}«"
        if not one.title.strip():
            name = "bilaget uden titel"
            yield Fault("untitled_attachment", "Giv bilaget en titel.", item.key, part)
        if one.classification == UNCHOSEN:
            yield Fault(
                "unchosen_attachment",
                f"Vælg om {name} er åbent eller lukket.",
                item.key,
                part,
            )
        elif one.classification == CLOSED and not one.ground.strip():
            yield Fault(
                "attachment_without_ground", f"Vælg hvorfor {name} er lukket.", item.key, part
            )


def _cpr(item: Item) -> Iterator[Fault]:
    """Suspects nobody has looked at; in what is closed they are only told."""
    for one in item.cpr:
        if not one.confirmed:
            closed = one.closed or item.classification == CLOSED
            yield Fault(
                "cpr",
                f"Der står måske et CPR-nummer i {one.where}; "
                "fjern det, eller bekræft at det ikke er et.",
                item.key,
                one.part or "cpr",
                Severity.WARNS if closed else Severity.BLOCKS,
            )


def _work(item: Item) -> Iterator[Fault]:
    """What others have still to do on the item."""
    if item.pen:
        yield Fault("pen", f"{item.pen} er ved at skrive; vent, eller tag pennen.", item.key, "pen")
    if item.approved is False:
        yield Fault(
            "unapproved",
            "Få sagen godkendt, eller spring godkendelsen over med en grund.",
            item.key,
            "approval",
        )
    if item.remarks:
        counted = "1 bemærkning" if item.remarks == 1 else f"{item.remarks} bemærkninger"
        yield Fault(
            "remarks",
            f"Tag stilling til {counted} fra gennemlæsningen.",
            item.key,
            "remarks",
            Severity.WARNS,
        )


def _order(item: Item, after: Sequence[Item]) -> Iterator[Fault]:
    """Closed items come last, so that those listening leave once."""
    if item.classification == CLOSED and any(one.classification == OPEN for one in after):
        yield Fault(
            "closed_before_open",
            "Flyt det lukkede punkt efter de åbne, så dørene kun lukkes én gang.",
            item.key,
            "order",
            Severity.WARNS,
        )


_LOOKS: tuple[Callable[[Item], Iterator[Fault]], ...] = (
    _title,
    _classification,
    _text,
    _recommendations,
    _attachments,
    _cpr,
    _work,
)
