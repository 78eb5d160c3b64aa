"""Take one thing out of what is public, at once, leaving a tombstone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from django.db import transaction

from raadslag.agendas.faults import NothingToSay
from raadslag.agendas.models import AgendaItem, Binder
from raadslag.agendas.states import Audience
from raadslag.bodies.models import Organization
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.meetings.models import Meeting
from raadslag.publications.access import may_release
from raadslag.publications.actions.withdraw import refuse_telling
from raadslag.publications.breaches.actions import enter_breach
from raadslag.publications.breaches.entries import BreachEntry
from raadslag.publications.content import ItemContent, PublicStage
from raadslag.publications.faults import NothingThere, TellsRemoved, WordsUnknown
from raadslag.publications.models import Citation, Publication, PublicFile, PublicItem
from raadslag.publications.queries.items import shown
from raadslag.publications.redactions.mask import masked_text, words_in
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.queries import Thing, telling, things_in, twins
from raadslag.publications.redactions.states import Scope
from raadslag.publications.redactions.strip import (
    OF_DECISION,
    removal,
    stage_left,
    stripped,
    title_left,
)
from raadslag.publications.rows import glance_of
from raadslag.publications.sealed import enter_anew
from raadslag.rules.public_title import reveals


@transaction.atomic
def redact(
    *,
    thing: Thing,
    reason: str,
    now: datetime,
    actor: Actor,
    nameless: bool = False,
    breach: bool = False,
    words: str = "",
) -> Redaction:
    """Take a document, text, words, a decision or an item from the public at once.

    It goes from every release of the meeting, older ones too, and from what
    other bodies' releases tell of it. The seals stay: they are of what was
    released. The agenda's PDF is made anew without it. The members keep what
    they were sent. A document that another item shows stays there.

    Args:
        thing: What is to go, as the public sees it now.
        reason: Why, for the public to read.
        now: Present instant.
        actor: The secretary of the body.
        nameless: Whether what it was called must go too.
        breach: Whether personal data were out.
        words: What to mask when words are to go, one a line; never told to the public.

    Raises:
        NothingThere: It is not public, or is out already.
        NothingToSay: No reason is given.
        CprInside: The reason holds what reads as a CPR number.
        TellsClosed: It holds the title of a closed item.
        TellsRemoved: It holds the title or a word that must go.
        WordsUnknown: The words do not stand in the item.
    """
    meeting = Meeting.objects.select_related("organization__body").get(
        pk=thing.item.meeting.meeting_id
    )
    may_release(actor, organization=meeting.organization).require()
    item = _still_there(thing)
    if not reason.strip():
        raise NothingToSay(what="en begrundelse")
    refuse_telling(meeting, reason)
    if nameless and reveals(reason, thing.name):
        raise TellsRemoved
    masks = words_in(words) if thing.scope == Scope.WORDS else []
    made = _kept(thing, item, meeting, reason.strip(), now, actor, nameless, breach, masks)
    rows = list(twins(item).select_related("meeting__organization", "publication"))
    if made.scope == Scope.WORDS:
        _refuse_words(rows, made)
    _take_out(rows, made)
    _forget_stage(rows, made, meeting.organization)
    _print_anew(rows, made)
    if breach:
        _enter(made, meeting, now, actor)
    record(
        "publications.redact",
        subject=made,
        actor=actor,
        reason=made.reason,
        scope=made.scope,
        meeting=meeting.pk,
        item=made.item_key,
        breach=breach,
    )
    return made


def _refuse_words(rows: Sequence[PublicItem], made: Redaction) -> None:
    """Refuse words that are not there, and a reason that tells one of them."""
    if not made.words:
        raise NothingToSay(what="de navne eller ord, der skal fjernes")
    if masked_text(made.reason, made.words) != made.reason:
        raise TellsRemoved
    if not any(_holds(row, made) for row in rows):
        raise WordsUnknown


def _holds(row: PublicItem, made: Redaction) -> bool:
    content = cast(ItemContent, row.content)
    return title_left(row.title, made) != row.title or stripped(content, made) != content


def _enter(made: Redaction, meeting: Meeting, now: datetime, actor: Actor) -> None:
    """The breach in its register; who is affected is for people to say."""
    named = "" if made.nameless or made.scope == Scope.WORDS else f" »{made.name}«"
    what = (
        f"{Scope(made.scope).label.capitalize()}{named} i punkt {made.number} var offentligt "
        f"og er fjernet: {made.reason}"
    )
    enter_breach(
        body=meeting.organization.body,
        organization=meeting.organization,
        entry=BreachEntry(what, now),
        now=now,
        actor=actor,
        meeting=meeting,
        redaction=made,
    )


def _still_there(thing: Thing) -> PublicItem:
    found = shown().select_for_update(of=("self",)).filter(pk=thing.item.pk)
    item = found.select_related("meeting__organization").first()
    if item is None or thing.key not in {one.key for one in things_in([item])}:
        raise NothingThere
    return item


def _kept(
    thing: Thing,
    item: PublicItem,
    meeting: Meeting,
    reason: str,
    now: datetime,
    actor: Actor,
    nameless: bool,
    breach: bool,
    words: list[str],
) -> Redaction:
    behind = AgendaItem.objects.filter(agenda__meeting=meeting, gone=False, slug=item.slug)
    known = behind.select_related("consultation").first()
    if item.item_key is not None:
        known = AgendaItem.objects.select_related("consultation").filter(pk=item.item_key).first()
    return Redaction.objects.create(
        meeting=item.meeting,
        scope=thing.scope,
        item_key=known.pk if known else None,
        case_key=known.consultation.case_id if known else None,
        slug=item.slug,
        number=item.number,
        sha256=thing.sha256,
        name=thing.name,
        words=words,
        nameless=nameless,
        reason=reason,
        breach=breach,
        at=now,
        user_id=actor.user_id,
        author=actor.name,
    )


def _take_out(rows: Sequence[PublicItem], redaction: Redaction) -> None:
    """The thing out of every release of the item, with its files and what it cited."""
    whole = redaction.scope == Scope.ITEM
    for row in rows:
        row.content = stripped(cast(ItemContent, row.content), redaction)
        row.title = title_left(row.title, redaction)
        row.removed = [*row.removed, removal(redaction)]
        row.gone = row.gone or whole
        row.outcome = "" if whole else row.outcome
        _sum_up(row)
    PublicItem.objects.bulk_update(
        rows, ["content", "title", "removed", "gone", "outcome", "glance"]
    )
    files = PublicFile.objects.filter(item__in=rows, redaction=None)
    if redaction.scope == Scope.DOCUMENT:
        files.filter(sha256=redaction.sha256 or "-").update(redaction=redaction)
    elif redaction.scope in (Scope.TEXT, Scope.ITEM):
        left = [one["sha256"] for row in rows for one in row.content["attachments"]]
        files.exclude(sha256__in=left).update(redaction=redaction)
        Citation.objects.filter(item__in=rows).delete()
    elif redaction.scope == Scope.WORDS:
        _mask_around(rows, redaction)
    if redaction.nameless:
        PublicFile.objects.filter(redaction=redaction).update(title="")


def _mask_around(rows: Sequence[PublicItem], redaction: Redaction) -> None:
    """The words out of what the documents are called, and of what was cited."""
    for file in PublicFile.objects.filter(item__in=rows):
        title = masked_text(file.title, redaction.words)
        if title != file.title:
            PublicFile.objects.filter(pk=file.pk).update(title=title)
    cited = Citation.objects.filter(item__in=rows)
    told = [one.pk for one in cited if masked_text(one.text, redaction.words) != one.text]
    Citation.objects.filter(pk__in=told).delete()


def _sum_up(row: PublicItem) -> None:
    row.glance = glance_of(cast(ItemContent, row.content))


def _forget_stage(
    rows: Sequence[PublicItem], redaction: Redaction, organization: Organization
) -> None:
    """What other bodies' releases tell of a decision goes with it."""
    if redaction.scope not in (*OF_DECISION, Scope.WORDS) or not rows:
        return
    place = (organization.slug, rows[0].meeting.on.isoformat())
    changed = []
    for row in telling(rows):
        told: list[PublicStage] = row.content["history"]
        left = [
            kept
            for one in told
            for kept in ([one] if (one["slug"], one["on"]) != place else stage_left(one, redaction))
        ]
        if left != told:
            row.content = {**row.content, "history": left}
            _sum_up(row)
            changed.append(row)
    PublicItem.objects.bulk_update(changed, ["content", "glance"])
    _print_anew(changed, redaction)


def _print_anew(rows: Sequence[PublicItem], redaction: Redaction) -> None:
    """No PDF with the thing in it is offered; the ones in force are made again."""
    releases = Publication.objects.filter(pk__in={row.publication_id for row in rows})
    releases.update(redacted_at=redaction.at, document="", document_size=0, carried="")
    enter_anew(releases)
    printed = Binder.objects.filter(
        audience=Audience.PUBLIC, issue__in=releases.exclude(issue=None).values("issue")
    )
    printed.update(file=None, made_at=None, problem="", notes=[], asked_at=redaction.at)
