"""Questions about letters."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Exists, OuterRef

from raadslag.bodies.models import User
from raadslag.bodies.states import Duty
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.notices.models import Letter, Preference, Telling
from raadslag.notices.states import CHOSEN, Delivery, LetterKind, LetterState

NEWS = timedelta(days=7)  # older facts are not news: an archive brought in tells nobody


def untold(verbs: Collection[str], now: datetime) -> models.QuerySet[Fact]:
    """Facts that are owed letters, oldest first."""
    told = Telling.objects.filter(fact=OuterRef("pk"))
    recent = Fact.objects.filter(verb__in=verbs, at__gt=now - NEWS)
    return recent.filter(~Exists(told)).order_by("at", "id")


def unsent(now: datetime) -> models.QuerySet[Letter]:
    """Letters that should be sent by now, the longest owed first."""
    due = Letter.objects.filter(state=LetterState.WAITING, next_try_at__lte=now)
    return due.order_by("next_try_at", "id")


def ungathered(before: datetime) -> models.QuerySet[Letter]:
    """Letters saved for a digest that should go out, oldest first."""
    saved = Letter.objects.filter(state=LetterState.SAVED, written_at__lt=before)
    return saved.order_by("written_at", "id")


def letters_administered_by(actor: Actor) -> models.QuerySet[Letter]:
    """Letters to the accounts of an administrator's municipality; all for the operator."""
    if actor.user_id is None or actor.operator:
        return Letter.objects.all()
    return Letter.objects.filter(to__body__in=actor.everywhere(Duty.ADMINISTRATOR))


def returned(actor: Actor) -> models.QuerySet[Letter]:
    """Letters that could not be delivered, latest first."""
    found = letters_administered_by(actor).filter(state=LetterState.RETURNED)
    return found.select_related("to").order_by("-written_at", "-id")


def struggling(actor: Actor) -> models.QuerySet[Letter]:
    """Letters the mail server has not taken yet, though tried."""
    tried = letters_administered_by(actor).filter(state=LetterState.WAITING, attempts__gt=0)
    return tried.order_by("written_at")


def wish(account: User, kind: LetterKind) -> Delivery:
    """When the person wants that kind of letter; at once unless they chose."""
    if kind not in CHOSEN:
        return Delivery.AT_ONCE
    chosen = Preference.objects.filter(account=account, kind=kind).first()
    return Delivery(chosen.delivery) if chosen else Delivery.AT_ONCE


def wishes(account: User) -> dict[LetterKind, Delivery]:
    """When the person wants each kind they may choose."""
    chosen = dict(Preference.objects.filter(account=account).values_list("kind", "delivery"))
    return {kind: Delivery(chosen.get(kind, Delivery.AT_ONCE)) for kind in CHOSEN}


def unwanted() -> set[tuple[int, str]]:
    """Accounts and the kinds of letters they never want."""
    never = Preference.objects.filter(delivery=Delivery.NEVER)
    return set(never.values_list("account_id", "kind"))
