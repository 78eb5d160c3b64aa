"""The decision while it is written: by a phrase in one press, or in words of one's own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.decisions.actions import fix, reopen_wording, write_decision
from raadslag.decisions.entries import Wording
from raadslag.decisions.faults import WrittenMeanwhile
from raadslag.decisions.models import Decision
from raadslag.rules.phrase_list import Ask
from raadslag.sittings.actions import leave_item, take_up
from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.chamber.access import inside
from raadslag.web.chamber.acts import act, told
from raadslag.web.chamber.lead.page import lead_page
from raadslag.web.chamber.lead.words import WordingForm, words_of
from raadslag.web.chamber.seen import Line, Room, leading


@require_POST
@opened_by(inside)
def write(request: HttpRequest, meeting: int, item: int) -> HttpResponse:
    """Keep what is written; the script sends it while it is typed, a button when it is done."""
    room = leading(request, meeting)
    line = room.line(item)
    form = WordingForm(request.POST, closed=line.item.closed)
    quiet = request.headers.get("Accept", "").startswith("application/json")
    try:
        kept = _kept(room, line, form) if form.is_valid() else None
    except NotAllowed:
        raise
    except RuleBroken as broken:
        return _refused(request, room, line, form, broken, quiet=quiet)
    if kept is None:
        return _wrong(request, room, line, form, quiet=quiet)
    if quiet:
        return JsonResponse({"seen": kept.revision})
    if "fix" in request.POST:
        return _fixed(request, room, line, form, kept)
    return redirect("chamber:lead", meeting)


def _kept(room: Room, line: Line, form: WordingForm) -> Decision:
    said = form.cleaned_data
    wording = Wording(
        text=said["text"],
        outcome=said["outcome"],
        public_text=said.get("public_text", ""),
        withheld=said.get("withheld", False),
    )
    return write_decision(item=line.item, wording=wording, seen=said["seen"], actor=room.actor)


def _fixed(
    request: HttpRequest, room: Room, line: Line, form: WordingForm, kept: Decision
) -> HttpResponse:
    """Fix the wording, and take the next item up when that was asked for."""
    try:
        fix(item=line.item, seen=kept.revision, now=timezone.now(), actor=room.actor)
        if request.POST["fix"] == "next":
            _go_on(room, line)
    except NotAllowed:
        raise
    except RuleBroken as broken:
        return _refused(request, room, line, form, broken, quiet=False, kept=kept)
    return redirect("chamber:lead", room.meeting.pk)


def _go_on(room: Room, line: Line) -> None:
    following, now = room.after(line.item), timezone.now()
    if following is None:
        leave_item(sitting=room.going(), now=now, actor=room.actor)
    else:
        take_up(sitting=room.going(), item=following.item, now=now, actor=room.actor)


def _refused(
    request: HttpRequest,
    room: Room,
    line: Line,
    form: WordingForm,
    broken: RuleBroken,
    *,
    quiet: bool,
    kept: Decision | None = None,
) -> HttpResponse:
    """The page with what was typed, and the sentence; both texts where two have written."""
    if quiet:
        return JsonResponse({"fault": told(broken), **_both(broken)}, status=409)
    data = request.POST.copy()
    theirs = ""
    if isinstance(broken, WrittenMeanwhile):
        theirs, data["ord-seen"] = str(broken.values["theirs"]), str(broken.values["revision"])
    elif kept is not None:
        data["ord-seen"] = str(kept.revision)
    again = WordingForm(data, closed=line.item.closed)
    again.is_valid()
    again.add_error(None, told(broken))
    return _shown(request, room, line, again, theirs, 409)


def _both(broken: RuleBroken) -> dict[str, object]:
    """What another wrote meanwhile, and the revision it stands in; empty where nobody did."""
    if not isinstance(broken, WrittenMeanwhile):
        return {}
    return {"theirs": broken.values["theirs"], "seen": broken.values["revision"]}


def _wrong(
    request: HttpRequest, room: Room, line: Line, form: WordingForm, *, quiet: bool
) -> HttpResponse:
    if quiet:
        return JsonResponse({"fault": _("Teksten kunne ikke gemmes. Ret felterne.")}, status=400)
    return _shown(request, room, line, form, "", 400)


def _shown(
    request: HttpRequest, room: Room, line: Line, form: WordingForm, theirs: str, status: int
) -> HttpResponse:
    decision = Decision.objects.filter(item=line.item).first()
    return lead_page(request, room, words_of(line, decision, form, theirs), status)


@act("lead")
def say(request: HttpRequest, room: Room, item: int) -> str | None:
    """Write the decision by a standard phrase."""
    line = room.line(item)
    points = [int(one) for one in request.POST.getlist("of") if one.isdecimal()]
    phrase = request.POST.get("phrase", "")
    wording = Wording(
        phrase=phrase,
        words={ask.value: request.POST.get(f"{phrase}-{ask.value}", "")[:2000] for ask in Ask},
        of=tuple(points),
        public_text=request.POST.get("public_text", ""),
        withheld="withheld" in request.POST,
    )
    seen = request.POST.get("seen", "0")
    number = int(seen) if seen.isdecimal() else 0
    write_decision(item=line.item, wording=wording, seen=number, actor=room.actor)
    return None


@act("lead")
def unfix(request: HttpRequest, room: Room, item: int) -> str | None:
    """Take a fixed wording up again, with a reason."""
    reason = request.POST.get("reason", "")[:2000]
    opened = reopen_wording(item=room.line(item).item, reason=reason, actor=room.actor)
    return _("Ordlyden kan rettes igen.") if opened else None
