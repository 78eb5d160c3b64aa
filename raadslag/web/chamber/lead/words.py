"""The decision on the item that is up, as it stands on the secretary's screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from raadslag.agendas.models import AgendaItem
from raadslag.cases.states import ItemKind
from raadslag.decisions.models import Decision
from raadslag.decisions.states import Outcome
from raadslag.decisions.wording import phrases_for
from raadslag.rules.phrase_list import Ask, Phrase
from raadslag.web.chamber.seen import Line

NEAR = 6  # phrases at hand; the others are one press further away
FITTING = {
    ItemKind.DISCUSSION: ("discussed",),
    ItemKind.INFORMATION: ("noted",),
    ItemKind.ELECTION: ("elected",),
    ItemKind.ANNOUNCEMENTS: ("noted", "no_announcements"),
    ItemKind.FORMALITY: ("agenda_approved", "approved"),
}  # phrases that come first for what is asked of the meeting
ASKED = {
    Ask.CHANGE: gettext_lazy("dog således, at"),
    Ask.BODY: gettext_lazy("til hvem"),
    Ask.UNTIL: gettext_lazy("hvortil"),
    Ask.WHO: gettext_lazy("hvem"),
    Ask.OFFICE: gettext_lazy("som hvad"),
}


class WordingForm(forms.Form):
    """The decision as it stands, and what is known of it outside."""

    prefix = "ord"
    seen = forms.IntegerField(widget=forms.HiddenInput(attrs={"data-basis": True}), min_value=0)
    text = forms.CharField(
        label=gettext_lazy("Beslutning"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        max_length=50_000,
    )
    outcome = forms.ChoiceField(
        label=gettext_lazy("Det kom der ud af det"),
        choices=[("", gettext_lazy("efter teksten")), *Outcome.choices],
        required=False,
    )
    public_text = forms.CharField(
        label=gettext_lazy("Det, offentligheden må vide"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        max_length=50_000,
    )
    withheld = forms.BooleanField(
        label=gettext_lazy("Hold beslutningen tilbage, fordi alt om den er fortroligt"),
        required=False,
    )

    def __init__(self, *args: Any, closed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not closed:
            del self.fields["public_text"]
            del self.fields["withheld"]


@dataclass(frozen=True, slots=True)
class Asking:
    """A phrase on a button, and the fields it opens."""

    phrase: Phrase
    fields: list[tuple[str, str]]  # name of the field, its label


@dataclass(frozen=True, slots=True)
class Words:
    """The decision on the item that is up, with what it can be said by."""

    decision: Decision | None
    form: WordingForm
    phrases: list[Asking]
    points: list[str] = field(default_factory=list)  # what the meeting is asked, "at" by "at"
    theirs: str = ""  # what another wrote meanwhile

    @property
    def near(self) -> list[Asking]:
        """Those most often needed here."""
        return self.phrases[:NEAR]

    @property
    def far(self) -> list[Asking]:
        """The others."""
        return self.phrases[NEAR:]

    @property
    def fixed(self) -> bool:
        """Whether the wording stands."""
        return self.decision is not None and self.decision.fixed_at is not None


def words_of(
    line: Line, decision: Decision | None, form: WordingForm | None = None, theirs: str = ""
) -> Words:
    """The decision as it stands; one query, two where the body has phrases of its own."""
    item = line.item
    offered = [
        Asking(one, [(ask.value, str(ASKED[ask])) for ask in one.asks]) for one in offered_for(item)
    ]
    points = [
        motion
        for one in (line.issued["content"]["proposals"] if line.issued else [])
        for motion in one["motions"]
    ]
    return Words(decision, form or _form(item, decision), offered, points, theirs)


def offered_for(item: AgendaItem) -> list[Phrase]:
    """All phrases, those first that fit what is asked; as many queries as ``phrases_for``."""
    fitting = FITTING.get(ItemKind(item.kind), ())
    return sorted(phrases_for(item), key=lambda one: one.key not in fitting)


def _form(item: AgendaItem, decision: Decision | None) -> WordingForm:
    there = decision or Decision(outcome="")
    initial = {
        "seen": there.revision,
        "text": there.text,
        "outcome": there.outcome,
        "public_text": there.public_text,
        "withheld": there.withheld,
    }
    return WordingForm(initial=initial, closed=item.closed)
