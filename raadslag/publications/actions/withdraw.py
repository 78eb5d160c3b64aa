"""Withdraw what was released, leaving a tombstone."""

from django.db import transaction
from django.utils import timezone

from raadslag.agendas.faults import NothingToSay
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.ledger.states import EntryKind
from raadslag.meetings.models import Meeting
from raadslag.minutes.around import items_of
from raadslag.publications.access import may_release
from raadslag.publications.breaches.actions import enter_breach
from raadslag.publications.breaches.entries import BreachEntry
from raadslag.publications.faults import CprInside, TellsClosed
from raadslag.publications.models import Publication, PublicItem
from raadslag.publications.privacy import suspect
from raadslag.publications.queries.meetings import public_releases
from raadslag.publications.sealed import enter
from raadslag.publications.states import LIFE
from raadslag.rules.public_title import reveals


@transaction.atomic
def withdraw(*, publication: Publication, reason: str, actor: Actor) -> bool:
    """Take a publication away from the public at once; False if it was away.

    Its pages answer 410 Gone with the reason. An agenda does not come back
    in the place of withdrawn minutes: what is withdrawn stays dark until
    something new is released.
    """
    meeting = Meeting.objects.select_related("organization").filter(
        pk=publication.meeting.meeting_id
    )
    may_release(actor, organization=meeting.get().organization).require()
    before, after = LIFE["withdraw"]
    moved = Publication.objects.filter(pk=publication.pk, state__in=before).update(
        state=after, withdrawn_at=timezone.now(), withdrawn_reason=reason
    )
    if not moved:
        return False
    PublicItem.objects.filter(publication=publication).update(shown=False)
    enter([publication], EntryKind.WITHDRAWAL)
    record("publications.withdraw", subject=publication, actor=actor, reason=reason)
    return True


@transaction.atomic
def unpublish(*, meeting: Meeting, reason: str, actor: Actor, breach: bool = False) -> int:
    """Withdraw every release of a meeting in one act, older ones too; return how many.

    The members keep what they were sent. With ``breach`` personal data were
    out, and the register of breaches has an entry.

    Raises:
        NothingToSay: No reason is given.
        CprInside: The reason, which the public reads, holds what reads as a CPR number.
        TellsClosed: It holds the title of a closed item.
    """
    may_release(actor, organization=meeting.organization).require()
    if not reason.strip():
        raise NothingToSay(what="en begrundelse")
    refuse_telling(meeting, reason)
    standing = list(public_releases(meeting.pk).select_related("meeting"))
    taken = sum(withdraw(publication=one, reason=reason.strip(), actor=actor) for one in standing)
    if taken and breach:
        now = timezone.now()
        what = f"Alt offentligt fra mødet er trukket tilbage: {reason.strip()}"
        enter_breach(
            body=meeting.organization.body,
            organization=meeting.organization,
            entry=BreachEntry(what, now),
            now=now,
            actor=actor,
            meeting=meeting,
        )
    return taken


def refuse_telling(meeting: Meeting, reason: str) -> None:
    """Refuse a reason, which the public reads, that tells what it must not.

    Raises:
        CprInside: It holds what reads as a CPR number.
        TellsClosed: It holds the title of a closed item.
    """
    if suspect(reason):
        raise CprInside(where="Begrundelsen")
    if any(reveals(reason, item.title) for item in items_of(meeting) if item.closed):
        raise TellsClosed
