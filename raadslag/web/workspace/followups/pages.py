"""One follow-up: opened, read, changed, noted to, and turned."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from raadslag.followups.access import may_with_followup
from raadslag.followups.actions import (
    change_followup,
    drop,
    finish,
    note_followup,
    open_followup,
    reopen,
)
from raadslag.followups.models import FollowUp
from raadslag.followups.queries import rows_of
from raadslag.followups.states import FollowUpState
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import secretariat, signed_in
from raadslag.web.workspace.followups.forms import FAULTS, FollowUpForm, known
from raadslag.web.workspace.followups.seen import decision_seen, register_seen, seen_followup
from raadslag.web.workspace.showing import form_page

Turn = Callable[..., bool]
TURNS: dict[str, tuple[Turn, str | Promise]] = {
    "finish": (finish, gettext_lazy("Opfølgningen er udført.")),
    "drop": (drop, gettext_lazy("Opfølgningen er opgivet.")),
    "reopen": (reopen, gettext_lazy("Opfølgningen er åben igen.")),
}


@opened_by(secretariat)
@sent_once
def followup_new(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Open a follow-up of a decision."""
    line, decision = decision_seen(request, meeting, item)
    organization, now = line.agenda.meeting.organization, timezone.now()
    form = FollowUpForm(request.POST or None, body=organization.body, day=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        made = attempt(
            form,
            lambda: open_followup(
                decision=decision, entry=form.entry(), now=now, actor=acting(request)
            ),
            fields=FAULTS,
        )
        if made is not None:
            messages.success(request, _("Opfølgningen er åbnet."))
            return redirect("workspace:followup", made.pk)
    context = {"item": line, "meeting": line.agenda.meeting, "decision": decision}
    return form_page(request, "workspace/followups/new.html", form, context)


@opened_by(signed_in)
def followup(request: HttpRequest, followup: int) -> HttpResponse:
    """What is to be done, and what was noted to it."""
    found, actor = seen_followup(request, followup), acting(request)
    verbs = ("change", "note", "finish", "drop", "reopen")
    context = {
        "followup": found,
        "row": rows_of([found], timezone.localdate())[0],
        "item": found.decision.item,
        "meeting": found.decision.item.agenda.meeting,
        "notes": list(found.followupnote_set.all()),
        "may": {verb: bool(may_with_followup(actor, verb, found)) for verb in verbs},
        "register": _register(request, found),
    }
    return render(request, "workspace/followups/followup.html", context)


def _register(request: HttpRequest, found: FollowUp) -> bool:
    try:
        register_seen(request, found.organization_id)
    except Http404:
        return False
    return True


@opened_by(signed_in)
@sent_once
def followup_change(request: HttpRequest, followup: int) -> HttpResponse:
    """Change what is to be done, who sees to it and by when."""
    found, now = seen_followup(request, followup), timezone.now()
    # What was typed meanwhile is kept, where it has ended since the form was opened.
    state = FollowUpState.OPEN if request.method == "POST" else found.state
    verdict = may_with_followup(acting(request), "change", found, state=state)
    if not verdict:
        messages.warning(request, verdict.reason)
        return redirect("workspace:followup", followup)
    body = found.organization.body
    form = FollowUpForm(
        request.POST or None, body=body, day=timezone.localdate(), initial=known(found)
    )
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: change_followup(
                followup=found,
                entry=form.entry(),
                seen=form.cleaned_data["seen"] or 0,
                now=now,
                actor=acting(request),
            ),
            fields=FAULTS,
        )
        if done is not None:
            messages.success(request, _("Opfølgningen er rettet."))
            return redirect("workspace:followup", followup)
        found.refresh_from_db(fields=["title"])
    return form_page(request, "workspace/followups/change.html", form, {"followup": found})


@require_POST
@opened_by(signed_in)
def followup_note(request: HttpRequest, followup: int) -> HttpResponse:
    """Note something to it."""
    found, text = seen_followup(request, followup), request.POST.get("text", "")[:5000]
    actor, now = acting(request), timezone.now()

    def noted() -> None:
        note_followup(followup=found, text=text, now=now, actor=actor)

    return _pressed(request, followup, noted, _("Noten er skrevet."))


@require_POST
@opened_by(signed_in)
def followup_turn(request: HttpRequest, followup: int) -> HttpResponse:
    """Say that it is done, give it up, or take it up again."""
    found, text = seen_followup(request, followup), request.POST.get("text", "")[:5000]
    if request.POST.get("do") not in TURNS:
        raise Http404
    turn, said = TURNS[request.POST["do"]]
    actor, now = acting(request), timezone.now()

    def turned() -> None:
        turn(followup=found, text=text, now=now, actor=actor)

    return _pressed(request, followup, turned, str(said))


def _pressed(
    request: HttpRequest, followup: int, act: Callable[[], None], said: str
) -> HttpResponse:
    """The act is done and said, or refused in one sentence."""
    try:
        act()
        messages.success(request, said)
    except NotAllowed:
        raise
    except RuleBroken as broken:
        source = f" ({broken.source})" if broken.source else ""
        messages.warning(request, f"{broken}{source}")
    return redirect("workspace:followup", followup)
