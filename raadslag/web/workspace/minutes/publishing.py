"""Putting sealed minutes before the public."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.meetings.models import Meeting
from raadslag.publications.actions import let_out
from raadslag.publications.models import Publication
from raadslag.publications.privacy import PrivateContent
from raadslag.publications.states import PublicationKind
from raadslag.publications.timing.models import PlannedRelease
from raadslag.publications.timing.queries import is_public, planned_moment, timing_of
from raadslag.publications.timing.states import Timing
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.kit.forms import sent_once
from raadslag.web.kit.wording import at_moment
from raadslag.web.workspace.access import secretariat
from raadslag.web.workspace.minutes.marks import taken_out_of
from raadslag.web.workspace.minutes.seen import record_kept
from raadslag.web.workspace.minutes.writing import answered


class Undecided(RuleBroken):
    """Something was taken out of the public side, and nobody has said whether it may return."""

    text = (
        "Noget af mødet er fjernet fra borgerportalen. Tag stilling til, om det må være "
        "offentligt igen, før referatet offentliggøres."
    )


class StillPrivate(RuleBroken):
    """Something in the minutes reads as a CPR number."""

    text = (
        "{where} indeholder noget, der ligner et CPR-nummer. Masker det under »Fjern fra "
        "portalen«, eller bekræft nedenfor, at det ikke er et CPR-nummer."
    )
    source = "Databeskyttelsesloven § 11"


class Release(forms.Form):
    """Whether someone has looked at what reads as a CPR number."""

    looked = forms.BooleanField(
        label=gettext_lazy("Jeg har set efter: det, der ligner CPR-numre, er det ikke"),
        required=False,
    )


@opened_by(secretariat)
@sent_once
def publish(request: HttpRequest, meeting: int) -> HttpResponse:
    """Release what of the sealed minutes the public may see."""
    record = record_kept(request, meeting)
    if not record.sealed:
        raise Http404
    form = Release(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        del form.fields["looked"]  # asked when something was found

    def act(said: dict[str, Any]) -> str:
        if taken_out_of(record.meeting.pk):
            form.fields.pop("looked")
            raise Undecided
        try:
            made = let_out(
                meeting=record.meeting,
                kind=PublicationKind.MINUTES,
                now=timezone.now(),
                actor=record.actor,
                looked=said["looked"],
            )
        except PrivateContent as found:
            raise StillPrivate(where=found.values["where"]) from found
        return _told(made)

    shown: dict[str, object] = {
        "title": _("Offentliggør referatet"),
        "lead": _(
            "Offentligheden ser de åbne punkter, og af de lukkede den neutrale titel og det, "
            "der må siges om beslutningen."
        ),
        "more": _when(record.meeting),
        "button": _("Offentliggør"),
    }
    return answered(request, record, form, act, shown)


def _when(meeting: Meeting) -> str:
    """When what is sealed comes out, by the body's policy; what is out is replaced at once."""
    timing, rule = timing_of(meeting, PublicationKind.MINUTES)
    if timing == Timing.AT_ONCE or is_public(meeting.pk, PublicationKind.MINUTES):
        return _("Referatet bliver offentligt, så snart du trykker.")
    if timing == Timing.PARTIES or rule is None:
        return _("Referatet bliver offentligt, når parterne har fået besked.")
    due = planned_moment(meeting, PublicationKind.MINUTES, rule, timezone.now())
    when = at_moment(timezone.localtime(due))
    return _("Referatet bliver offentligt %(when)s.") % {"when": when}


def _told(made: Publication | PlannedRelease) -> str:
    """What becomes of it, by the body's policy."""
    if isinstance(made, Publication):
        return _("Referatet er offentligt, udgave %(number)s.") % {"number": made.version}
    if made.due_at is None:
        return _("Referatet er klar. Det bliver offentligt, når parterne har fået besked.")
    when = at_moment(timezone.localtime(made.due_at))
    return _("Referatet er klar og bliver offentligt %(when)s.") % {"when": when}
