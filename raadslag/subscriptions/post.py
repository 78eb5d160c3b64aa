"""Letters of subscriptions handed to the mail server, and what its answer means."""

from __future__ import annotations

import smtplib
from datetime import datetime

from django.core.mail import EmailMessage

from raadslag.journal.actor import system
from raadslag.notices.post import answer_of
from raadslag.rules.rest import rest
from raadslag.subscriptions.actions import asked, leave, put_off, told
from raadslag.subscriptions.letters import news_letter, question
from raadslag.subscriptions.models import Subscription
from raadslag.subscriptions.queries import owings, tellable

ACTOR = system("Abonnementer")
MOST_ATTEMPTS = 60  # resting four hours at most between them: some ten days
SERVER_AWAY = 10  # attempts counted of a server that is away: from then on it rests longest


def ask_by_letter(subscription: Subscription, now: datetime) -> None:
    """Send the question whether the address wants it."""
    if _taken(subscription, question(subscription), now):
        asked(subscription=subscription, now=now)


def tell_news(subscription: Subscription, now: datetime) -> None:
    """Send what is new; what was withdrawn meanwhile is left out, and never told."""
    owing = owings(subscription)
    items = tellable(subscription, owing)
    if not items or _taken(subscription, news_letter(subscription, owing, items), now):
        told(owing=owing, now=now)


def _taken(subscription: Subscription, message: EmailMessage, now: datetime) -> bool:
    """Whether the mail server took it; an address it refuses for good is deleted.

    A server that cannot be reached, or takes nothing from us, says nothing of the address.
    """
    try:
        message.send()
    except (smtplib.SMTPException, OSError) as refusal:
        code, _answer = answer_of(refusal)
        refused = isinstance(refusal, smtplib.SMTPRecipientsRefused)
        if refused and (code >= 500 or subscription.attempts >= MOST_ATTEMPTS):
            leave(subscription=subscription, actor=ACTOR)
        else:
            tried = subscription.attempts + 1
            attempts = tried if refused else min(tried, SERVER_AWAY)
            put_off(subscription=subscription, until=now + rest(attempts), attempts=attempts)
        return False
    return True
