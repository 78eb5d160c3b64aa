"""Withdraw what was released, leaving a tombstone."""

from django.db import transaction
from django.utils import timezone

from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.publications.access import may_release
from raadslag.publications.models import Publication, PublicItem
from raadslag.publications.states import LIFE


@transaction.atomic
def withdraw(*, publication: Publication, reason: str, actor: Actor) -> bool:
    """Take a publication away from the public at once; False if it was away.

    Its pages answer 410 Gone with the reason. An agenda does not come back
    in the place of withdrawn minutes: what is withdrawn stays dark until
    something new is released.
    """
    may_release(actor).require()
    before, after = LIFE["withdraw"]
    moved = Publication.objects.filter(pk=publication.pk, state__in=before).update(
        state=after, withdrawn_at=timezone.now(), withdrawn_reason=reason
    )
    if not moved:
        return False
    PublicItem.objects.filter(publication=publication).update(shown=False)
    record("publications.withdraw", subject=publication, actor=actor, reason=reason)
    return True
