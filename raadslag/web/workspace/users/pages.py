"""Accounts of a municipality: the list, a new one, and each one's page."""

from __future__ import annotations

from datetime import timedelta

from allauth.usersessions.internal.flows.sessions import end_sessions
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from raadslag.bodies.actions import (
    assign,
    change_account,
    close_account,
    open_account,
    relieve,
    reopen_account,
)
from raadslag.bodies.faults import (
    AddressTaken,
    AlreadyHeld,
    LastAdministrator,
    NotPlaced,
    OwnPerson,
    PersonTaken,
    UsernameTaken,
    WrongDays,
)
from raadslag.bodies.models import Assignment, Deputy, User
from raadslag.bodies.sign_ins.queries import sign_ins_of
from raadslag.verdict import RuleBroken
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import attempt, sent_once
from raadslag.web.workspace.access import administration
from raadslag.web.workspace.showing import form_page, house_of, houses_to_choose
from raadslag.web.workspace.users.access import account_for, administered
from raadslag.web.workspace.users.forms import AccountForm, DutyForm, NewAccountForm, first_day
from raadslag.web.workspace.users.invitation import invite

PAGE = 50
LATEST = 5
FAULTS: dict[type[RuleBroken], str] = {
    UsernameTaken: "username",
    AddressTaken: "email",
    PersonTaken: "person",
    OwnPerson: "person",
    AlreadyHeld: "duty",
    NotPlaced: "organization",
    WrongDays: "ends_on",
}


@opened_by(administration)
def users(request: HttpRequest) -> HttpResponse:
    """The accounts of the municipality, with what they do today."""
    body, today = administered(request), timezone.localdate()
    asked, closed = request.GET.get("q", "").strip()[:100], "lukkede" in request.GET
    held = Assignment.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today))
    rows = (
        User.objects.filter(body=body, is_active=not closed)
        .filter(_named(asked))
        .select_related("person")
        .prefetch_related(
            Prefetch("assignment_set", held.select_related("organization"), to_attr="held")
        )
        .order_by("first_name", "last_name", "pk")
    )
    page = Paginator(rows, PAGE).get_page(request.GET.get("side"))
    context = {
        "page": page,
        "body": body,
        "houses": houses_to_choose(request),
        "asked": asked,
        "closed": closed,
    }
    return render(request, "workspace/users/users.html", context)


def _named(asked: str) -> Q:
    """Accounts whose name, user name, address or title holds each word."""
    found = Q()
    for word in asked.split():
        names = Q(first_name__icontains=word) | Q(last_name__icontains=word)
        found &= names | Q(username__icontains=word) | Q(title__icontains=word) | Q(email=word)
    return found


@opened_by(administration)
@sent_once
def user_new(request: HttpRequest) -> HttpResponse:
    """Open an account and send its owner the invitation."""
    body = administered(request)
    form = NewAccountForm(request.POST or None, body=body)
    if request.method == "POST" and form.is_valid():
        opened = attempt(
            form,
            lambda: open_account(**form.cleaned_data, body=body, actor=acting(request)),
            fields=FAULTS,
        )
        if opened is not None:
            _tell_of_invitation(request, opened, invite(request, opened))
            return redirect("workspace:user", opened.pk)
    return form_page(request, "workspace/users/new.html", form, {"body": body})


def _tell_of_invitation(request: HttpRequest, user: User, sent: bool) -> None:
    words = {"name": user.get_full_name(), "address": user.email}
    if sent:
        messages.success(request, _("Invitationen er sendt til %(address)s.") % words)
    else:
        told = _("Brevet til %(address)s kunne ikke sendes. Send invitationen igen senere.")
        messages.warning(request, told % words)


@opened_by(administration)
@sent_once
def user(request: HttpRequest, key: int) -> HttpResponse:
    """One account: who, with which duties, and a form to give another."""
    account, today = account_for(request, key), timezone.localdate()
    body = account.body or house_of(request)
    form = DutyForm(request.POST or None, body=body, initial=first_day(today))
    if request.method == "POST" and form.is_valid():
        given = attempt(
            form,
            lambda: assign(user=account, body=body, actor=acting(request), **form.cleaned_data),
            fields=FAULTS,
        )
        if given is not None:
            messages.success(request, _("Rollen er givet."))
            return redirect("workspace:user", account.pk)
    duties = account.assignment_set.select_related("organization", "body").order_by("-starts_on")
    context = {
        "account": account,
        "duties": [one for one in duties if one.ends_on is None or one.ends_on >= today],
        "ended": [one for one in duties if one.ends_on is not None and one.ends_on < today],
        "deputies": Deputy.objects.filter(user=account, ends_on__gte=today).select_related(
            "deputy"
        ),
        "sign_ins": sign_ins_of(account)[:LATEST],
        "myself": account.pk == request.user.pk,
    }
    return form_page(request, "workspace/users/user.html", form, context)


@opened_by(administration)
@sent_once
def user_change(request: HttpRequest, key: int) -> HttpResponse:
    """Correct an account."""
    account = account_for(request, key)
    known = {
        "name": account.get_full_name(),
        "email": account.email,
        "title": account.title,
        "person": account.person_id,
    }
    form = AccountForm(request.POST or None, body=account.body, initial=known)
    if request.method == "POST" and form.is_valid():
        done = attempt(
            form,
            lambda: change_account(user=account, actor=acting(request), **form.cleaned_data),
            fields=FAULTS,
        )
        if done is not None:
            messages.success(request, _("Brugeren er rettet.") if done else _("Intet er ændret."))
            return redirect("workspace:user", account.pk)
    return form_page(request, "workspace/users/change.html", form, {"account": account})


@require_POST
@opened_by(administration)
def user_invite(request: HttpRequest, key: int) -> HttpResponse:
    """Send the invitation again."""
    account = account_for(request, key)
    _tell_of_invitation(request, account, invite(request, account))
    return redirect("workspace:user", account.pk)


@require_POST
@opened_by(administration)
def user_close(request: HttpRequest, key: int) -> HttpResponse:
    """Close an account, and with it its sessions and duties."""
    account = account_for(request, key)
    try:
        close_account(user=account, today=timezone.localdate(), actor=acting(request))
    except LastAdministrator as broken:
        messages.error(request, str(broken))
        return redirect("workspace:user", account.pk)
    end_sessions(request, list(UserSession.objects.filter(user=account)))
    messages.success(request, _("Brugeren er lukket, og rollerne er ophørt."))
    return redirect("workspace:user", account.pk)


@require_POST
@opened_by(administration)
def user_reopen(request: HttpRequest, key: int) -> HttpResponse:
    """Open a closed account again."""
    account = account_for(request, key)
    try:
        reopen_account(user=account, actor=acting(request))
    except AddressTaken as broken:
        messages.error(request, str(broken))
    else:
        messages.success(request, _("Brugeren er åben igen. Giv den de roller, den skal have."))
    return redirect("workspace:user", account.pk)


@require_POST
@opened_by(administration)
def duty_end(request: HttpRequest, key: int, duty: int) -> HttpResponse:
    """End a duty at once."""
    account = account_for(request, key)
    assignment = get_object_or_404(account.assignment_set.select_related("user", "body"), pk=duty)
    yesterday = timezone.localdate() - timedelta(days=1)
    try:
        relieve(assignment=assignment, last_day=yesterday, actor=acting(request))
    except LastAdministrator as broken:
        messages.error(request, str(broken))
    else:
        messages.success(request, _("Rollen er ophørt."))
    return redirect("workspace:user", account.pk)
