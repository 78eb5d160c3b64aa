"""Browsers of those who sit in a meeting, and what they see there."""

from __future__ import annotations

import re

from django.test import Client

from raadslag.bodies.models import User
from raadslag.decisions.actions import open_vote
from raadslag.decisions.models import VoteEvent
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import ask_recusal, decide_recusal
from raadslag.sittings.models import Recusal, Sitting
from tests.decisions.hall import Hall
from tests.sittings.room import at

TAGS = re.compile(r"<(script|style|title)\b.*?</\1>|<[^>]+>", re.S)


def browser(there: Hall, actor: Actor) -> Client:
    """A browser signed in as one who acts."""
    client = Client()
    client.force_login(User.objects.get(pk=actor.user_id or 0))
    return client


def member(there: Hall, place: int) -> Client:
    """A browser of a member, by the place in the roll."""
    return browser(there, there.member(place))


def where(there: Hall, tail: str = "") -> str:
    """An address of the meeting."""
    return f"/moedesal/{there.sitting.meeting_id}/{tail}"


def mine(there: Hall, tail: str, item: int | None = None) -> str:
    """The address of a member's own act."""
    at_item = "" if item is None else f"punkt/{there.items[item].pk}/"
    return where(there, f"mit/{at_item}{tail}")


def words(client: Client, address: str) -> str:
    """What can be read on a page."""
    return read(client.get(address).content.decode())


def read(page: str) -> str:
    """The words of a page, without its marks."""
    return " ".join(TAGS.sub(" ", page).split())


def told(client: Client, address: str, **said: object) -> str:
    """What the page says after a button was pressed."""
    answer = client.post(address, said, follow=True)
    return " ".join(str(one) for one in answer.context["messages"])


def vote(there: Hall, place: int = 0) -> VoteEvent:
    """A vote on an item, opened by Erik."""
    return open_vote(item=there.items[place], now=at(14), actor=there.erik)


def recused(there: Hall, place: int, item: int = 0) -> Recusal:
    """A member whom the others have found to have a conflict of interest."""
    asked = ask_recusal(
        item=there.items[item], person=there.people[place], now=at(13, 50), actor=there.erik
    )
    return decide_recusal(recusal=asked, recused=True, now=at(13, 55), actor=there.erik)


def fresh(there: Hall) -> Sitting:
    """The sitting as it is now."""
    return Sitting.objects.select_related("item").get(pk=there.sitting.pk)
