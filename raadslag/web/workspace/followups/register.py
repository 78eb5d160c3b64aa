"""The registers of follow-ups: mine, and those of each body."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from raadslag.followups.models import FollowUp
from raadslag.followups.queries import late, my_followups, register_of, registers_of, rows_of
from raadslag.followups.states import FollowUpState
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.followups.seen import register_seen

PAGE = 50
MOST = 100  # of my own on a page
STATES = (
    ("", _("Alle")),
    ("open", _("Åbne")),
    ("late", _("Overskredne")),
    ("done", _("Udførte")),
    ("dropped", _("Opgivne")),
)


@opened_by(signed_in)
def followups(request: HttpRequest) -> HttpResponse:
    """What I see to, and the registers I may read."""
    actor, today = acting(request), timezone.localdate()
    context = {
        "rows": rows_of(my_followups(actor)[:MOST], today),
        "registers": list(registers_of(actor)),
    }
    return render(request, "workspace/followups/followups.html", context)


@opened_by(signed_in)
def register(request: HttpRequest, organization: int) -> HttpResponse:
    """The follow-ups of a body, open ones first."""
    found, today = register_seen(request, organization), timezone.localdate()
    every = register_of(found, acting(request))
    state, whom = request.GET.get("tilstand", ""), request.GET.get("ansvarlig", "")
    page = Paginator(_chosen(every, state, whom), PAGE).get_page(request.GET.get("side"))
    context = {
        "organization": found,
        "page": page,
        "rows": rows_of(page.object_list, today, notes=True),
        "states": STATES,
        "people": _people(every),
        "state": state,
        "whom": whom,
    }
    return render(request, "workspace/followups/register.html", context)


def _chosen(rows: QuerySet[FollowUp], state: str, whom: str) -> QuerySet[FollowUp]:
    """Those in a state, and seen to by somebody."""
    if state in FollowUpState.values:
        rows = rows.filter(state=state)
    if state == "late":
        rows = late(rows, timezone.localdate())
    kind, _colon, key = whom.partition(":")
    if kind in ("account", "office") and key.isascii() and key.isdigit() and len(key) < 10:
        rows = rows.filter(**{kind: int(key)})
    return rows


def _people(rows: QuerySet[FollowUp]) -> list[tuple[str, str]]:
    """Who sees to something in the register, as choices; one query."""
    named = (
        rows.order_by()
        .values_list(
            "account", "account__first_name", "account__last_name", "office", "office__name"
        )
        .distinct()
    )
    found: dict[str, str] = {}
    for account, first, last, office, place in named:
        if account:
            found[f"account:{account}"] = f"{first} {last}".strip()
        if office:
            found[f"office:{office}"] = place
    return sorted(found.items(), key=lambda one: one[1])
