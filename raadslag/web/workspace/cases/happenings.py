"""Facts of the journal in Danish sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from raadslag.journal.models import Fact

WORDS: dict[str, str | Promise] = {
    "cases.open_case": _("oprettede sagen"),
    "cases.change_case": _("rettede sagens oplysninger"),
    "cases.assign_people": _("ændrede, hvem der arbejder på sagen"),
    "cases.end": _("afsluttede sagen"),
    "cases.reopen": _("tog sagen op igen"),
    "cases.start_paper": _("begyndte en sagsfremstilling"),
    "cases.save_paper": _("gemte udgave %(version)s"),
    "cases.classify": _("valgte, om sagsfremstillingen er åben eller lukket"),
    "cases.add_attachment": _("lagde et bilag ved"),
    "cases.replace_attachment": _("udskiftede et bilag"),
    "cases.remove_attachment": _("fjernede et bilag"),
    "cases.submit": _("sendte udgave %(version)s til godkendelse"),
    "cases.recall": _("trak sagsfremstillingen tilbage fra godkendelse"),
    "cases.approve": _("godkendte udgave %(version)s"),
    "cases.return_paper": _("sendte sagsfremstillingen tilbage med en bemærkning"),
    "cases.delegate": _("gav sin godkendelse videre"),
    "cases.skip": _("sprang en godkender over"),
    "cases.take": _("overtog sagsfremstillingen i sekretariatet"),
    "cases.hand_back": _("gav sagsfremstillingen tilbage til forvaltningen"),
    "cases.amend": _("åbnede den udsendte sagsfremstilling for rettelser"),
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: when, who, what, and why when it was said."""

    at: datetime
    who: str
    what: str
    reason: str


def told(facts: Iterable[Fact]) -> list[Happening]:
    """The facts that mean something to people, each as a sentence."""
    return [
        Happening(one.at, one.actor, _what(one), one.reason) for one in facts if one.verb in WORDS
    ]


def _what(fact: Fact) -> str:
    said = str(WORDS[fact.verb])
    return said % {"version": fact.details.get("version", "")} if "%(" in said else said
