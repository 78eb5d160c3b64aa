"""Tell something under an item of announcements."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.access import may_with_agenda
from raadslag.agendas.faults import NothingToSay
from raadslag.agendas.models import AgendaItem, Announcement
from raadslag.cases.states import ItemKind
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.verdict import no


@transaction.atomic
def announce(*, item: AgendaItem, text: str, now: datetime, actor: Actor) -> Announcement:
    """Add an announcement; members may, without seeing the rest of an agenda not yet out.

    Raises:
        NothingToSay: The text is empty.
    """
    may_with_agenda(actor, "announce", item.agenda).require()
    if item.kind != ItemKind.ANNOUNCEMENTS or item.gone:
        no("Der kan kun tilføjes meddelelser til et punkt af den slags.").require()
    if not text.strip():
        raise NothingToSay(what="meddelelsen")
    made = item.announcement_set.create(
        position=item.announcement_set.count(),
        text=text.strip(),
        author=actor.name,
        user_id=actor.user_id,
        added_at=now,
    )
    record("agendas.announce", subject=made, actor=actor, item=item.pk)
    return made


@transaction.atomic
def take_back_announcement(*, announcement: Announcement, actor: Actor) -> None:
    """Take an announcement away: who made it, or the secretary."""
    own = announcement.user_id is not None and announcement.user_id in actor.accounts
    verb = "announce" if own else "arrange"
    may_with_agenda(actor, verb, announcement.item.agenda).require()
    record("agendas.take_back_announcement", subject=announcement, actor=actor)
    announcement.delete()
