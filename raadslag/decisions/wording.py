"""How a body words what it decides: by phrase, or in words of the secretary's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import escape

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Organization
from raadslag.bodies.states import ConsultationRole, OrganizationKind
from raadslag.cases.models import Recommendation
from raadslag.decisions.entries import ChangeEntry, Wording
from raadslag.decisions.faults import PhraseUnfinished
from raadslag.decisions.models import PhraseBook
from raadslag.decisions.states import Outcome
from raadslag.rules.change import changes
from raadslag.rules.outcome import read_outcome
from raadslag.rules.phrase_list import PHRASES, Ask, Phrase
from raadslag.rules.phrases import Manner, Unfinished, offered, written

BODIES = {
    OrganizationKind.COUNCIL.value: "byrådet",
    OrganizationKind.ECONOMY.value: "økonomiudvalget",
    OrganizationKind.WORKS.value: "MED-udvalget",
}  # in the definite form; else it is a committee


@dataclass(frozen=True, slots=True)
class Said:
    """A decision in words, and what those come to."""

    text: str
    outcome: str  # Outcome
    recommends_to: str
    referred_to: str
    changes: list[ChangeEntry]

    @property
    def html(self) -> str:
        """The same, a paragraph a line."""
        return paragraphs(self.text)


def paragraphs(text: str) -> str:
    """Plain text as paragraphs; marks in it are text."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def asked_of(item: AgendaItem) -> list[Recommendation]:
    """What is recommended, point by point; else what a member moves; one query."""
    asked = list(Recommendation.objects.filter(paper=item.paper))
    recommended = [one for one in asked if one.kind == "recommendation"]
    return recommended or asked


def points_of(item: AgendaItem) -> list[str]:
    """What the meeting is asked to decide, one "at" after the other; one query."""
    return [one.text for one in asked_of(item)]


def changed(asked: Sequence[str], text: str) -> list[ChangeEntry]:
    """What a decision changes in the recommendation."""
    return [
        {"kind": one.kind, "before": one.before, "after": one.after}
        for one in changes(list(asked), text)
    ]


def phrases_for(item: AgendaItem) -> tuple[Phrase, ...]:
    """All phrases: those the body has chosen first, then those its part in the case calls for."""
    organization = item.agenda.meeting.organization
    role = item.consultation.role or ConsultationRole.DECIDES
    near = [PHRASES[key] for key in _near(organization) if key in PHRASES]
    return (*near, *(one for one in offered(role) if one not in near))


def worded(item: AgendaItem, wording: Wording) -> Said:
    """What is said, by phrase where no text is given, and what it comes to.

    Raises:
        PhraseUnfinished: There is no such phrase, it still asks for something, or it
            cannot be said of these points.
    """
    asked = points_of(item)
    phrase = _phrase(wording.phrase)
    text = wording.text.strip()
    if not text and phrase is not None:
        text = _by_phrase(item, phrase, wording, len(asked))
    read = read_outcome(text, title=item.title, motions=asked)
    known = phrase.outcome if phrase is not None else read.outcome
    return Said(
        text=text,
        outcome=wording.outcome or (known if text else Outcome.NO_DECISION.value),
        recommends_to=read.recommends_to or "",
        referred_to=read.referred_to or "",
        changes=changed(asked, text),
    )


def _phrase(key: str) -> Phrase | None:
    if not key:
        return None
    if key not in PHRASES:
        raise PhraseUnfinished(what="Vælg en beslutningsform fra listen.")
    return PHRASES[key]


def _by_phrase(item: AgendaItem, phrase: Phrase, wording: Wording, points: int) -> str:
    organization = item.agenda.meeting.organization
    try:
        return written(
            phrase,
            manner=_manner(organization),
            body=body_in_words(organization),
            points=max(points, 1),
            of=wording.of,
            words=_asked(phrase.asks, wording),
        )
    except Unfinished as lacking:
        raise PhraseUnfinished(what=str(lacking)) from lacking


def _asked(asks: Collection[Ask], wording: Wording) -> dict[Ask, str]:
    return {ask: wording.words.get(ask.value, "") for ask in asks}


def body_in_words(organization: Organization) -> str:
    """What a body is called inside a sentence of its own decisions."""
    return BODIES.get(organization.kind, "udvalget")


def book_of(organization: Organization) -> PhraseBook:
    """How a body words its decisions: as it has chosen, else as is usual; one query."""
    found = PhraseBook.objects.filter(organization=organization).first()
    return found or PhraseBook(organization=organization)


def _manner(organization: Organization) -> Manner:
    """How the body words its decisions."""
    return Manner(book_of(organization).manner)


def _near(organization: Organization) -> list[str]:
    return list(book_of(organization).near)
