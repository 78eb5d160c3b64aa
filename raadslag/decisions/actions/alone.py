"""What the chair decides alone between two meetings, told at the next by itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localtime

from raadslag.agendas.actions import announce
from raadslag.agendas.models import Agenda, AgendaItem
from raadslag.agendas.queries import coming_meetings
from raadslag.bodies.models import Organization
from raadslag.bodies.states import OrganizationKind
from raadslag.cases.states import ItemKind
from raadslag.decisions.access import may_decide_alone
from raadslag.decisions.faults import AloneUnfinished
from raadslag.decisions.models import ChairDecision
from raadslag.decisions.states import AloneGround
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor, system
from raadslag.rules.danish_date import in_words

SOURCES = {OrganizationKind.COUNCIL.value: "§ 31"}  # the mayor's; of a committee § 22


@transaction.atomic
def decide_alone(
    *,
    organization: Organization,
    title: str,
    text: str,
    ground: str,
    closed: bool,
    decided_at: datetime,
    now: datetime,
    actor: Actor,
) -> ChairDecision:
    """Enter what the chair decided; the next ordinary meeting is told of it by itself.

    Args:
        organization: The body.
        title: A few words, which the public may read.
        text: What was decided.
        ground: AloneGround: it cannot wait, or is beyond doubt.
        closed: Whether the title alone may be told.
        decided_at: When it was decided, not after now.
        now: Present instant.
        actor: The chair, or the secretary.

    Raises:
        AloneUnfinished: Something is missing, or it is dated ahead.

    Source: kommunestyrelsesloven § 22; of the mayor § 31 (RD 2004/04.1.3).
    """
    may_decide_alone(actor, organization).require()
    if not title.strip() or not text.strip() or ground not in AloneGround.values:
        raise AloneUnfinished(what="Skriv, hvad der er afgjort, og vælg, hvorfor det skete alene.")
    if decided_at > now:
        raise AloneUnfinished(what="Tidspunktet er ikke kommet endnu; ret det.")
    made = ChairDecision.objects.create(
        organization=organization,
        title=" ".join(title.split()),
        text=text.strip(),
        ground=ground,
        closed=closed,
        decided_at=decided_at,
        author=actor.name,
        user_id=actor.user_id,
    )
    record("decisions.decide_alone", subject=made, actor=actor, organization=organization.pk)
    coming = coming_meetings(organization).filter(
        extraordinary=False, on__gte=localtime(now).date()
    )
    for meeting in coming.filter(agenda__isnull=False):
        if announce_alone(agenda=meeting.agenda, now=now):
            break
    made.refresh_from_db()
    return made


@transaction.atomic
def announce_alone(*, agenda: Agenda, now: datetime) -> int:
    """Put what the chair decided alone among an agenda's announcements; how many were new.

    Nothing is put on an extraordinary meeting, nor where there are no announcements.

    Source: kommunestyrelsesloven § 22 and § 31: the next ordinary meeting is told.
    """
    meeting = agenda.meeting
    item = _announcements(agenda)
    if meeting.extraordinary or item is None:
        return 0
    waiting = ChairDecision.objects.select_for_update().filter(
        organization=meeting.organization_id, announced=None
    )
    for one in (told := list(waiting)):
        said = announce(item=item, text=announcement_of(one), now=now, actor=system(one.author))
        ChairDecision.objects.filter(pk=one.pk).update(announced=said)
    return len(told)


def _announcements(agenda: Agenda) -> AgendaItem | None:
    """The item under which announcements are told, the first of them."""
    items = agenda.agendaitem_set.filter(gone=False, kind=ItemKind.ANNOUNCEMENTS, closed=False)
    return items.order_by("last", "position").first()


def announcement_of(alone: ChairDecision) -> str:
    """What the meeting is told; of a closed matter its title alone."""
    kind = alone.organization.kind
    who = "Borgmesteren" if kind == OrganizationKind.COUNCIL else "Formanden"
    day = in_words(localtime(alone.decided_at).date())
    why = AloneGround(alone.ground).label
    text = alone.title if alone.closed else f"{alone.title}. {alone.text}"
    source = SOURCES.get(kind, "§ 22")
    law = f"jf. kommunestyrelsesloven {source}"
    return f"{who} har afgjort den {day}: {text.rstrip('.')}. Sagen {why}, {law}."
