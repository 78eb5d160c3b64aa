"""Documents that go with a paper: added, named, ordered, closed, replaced, taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F, Max

from raadslag.cases.access import may_with_paper
from raadslag.cases.faults import AnotherOrder, GroundMissing, Unchosen, WithoutTitle
from raadslag.cases.models import Attachment, Paper
from raadslag.cases.states import Classification, Ground
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.file_name import split_name


@transaction.atomic
def add_attachment(
    *, paper: Paper, file: StoredFile, name: str, actor: Actor, now: datetime, title: str = ""
) -> Attachment:
    """Lay a document by a paper, last; the same document twice in a row is laid once.

    Args:
        paper: What it goes with.
        file: The document, kept already.
        name: Name of the file as it came.
        actor: Who adds it.
        now: When.
        title: As it is listed; without one the name tells.
    """
    _hold(paper.pk, "write", actor)
    there = paper.attachment_set.order_by("position", "id").last()
    if there is not None and (there.file_id, there.name) == (file.pk, name):
        return there
    last = paper.attachment_set.aggregate(last=Max("position"))["last"]
    attachment = Attachment.objects.create(
        paper=paper,
        position=0 if last is None else last + 1,
        title=" ".join(title.split()) or split_name(name)[0],
        file=file,
        name=name,
        added_at=now,
        user_id=actor.user_id,
    )
    record("cases.add_attachment", subject=paper, actor=actor, attachment=attachment.pk)
    return attachment


@transaction.atomic
def retitle_attachment(*, attachment: Attachment, title: str, actor: Actor) -> None:
    """Give an attachment another title.

    Raises:
        WithoutTitle: The title is empty.
    """
    _hold(attachment.paper_id, "write", actor)
    title = " ".join(title.split())
    if not title:
        raise WithoutTitle
    if title != attachment.title:
        Attachment.objects.filter(pk=attachment.pk).update(title=title)
        attachment.title = title
        record(
            "cases.retitle_attachment",
            subject=attachment.paper,
            actor=actor,
            attachment=attachment.pk,
        )


@transaction.atomic
def classify_attachment(
    *, attachment: Attachment, classification: str, actor: Actor, ground: str = ""
) -> None:
    """Choose whether an attachment is open or closed; a closed one with its ground.

    Raises:
        Unchosen: Neither was chosen.
        GroundMissing: It is closed, and no ground is given.
    """
    _hold(attachment.paper_id, "classify", actor)
    if classification not in (Classification.OPEN, Classification.CLOSED):
        raise Unchosen(thing="bilaget")
    closed = classification == Classification.CLOSED
    if closed and ground not in Ground.values:
        raise GroundMissing(thing="bilaget")
    ground = ground if closed else ""
    if (attachment.classification, attachment.ground) == (classification, ground):
        return
    attachment.classification, attachment.ground = classification, ground
    Attachment.objects.filter(pk=attachment.pk).update(classification=classification, ground=ground)
    record(
        "cases.classify_attachment",
        subject=attachment.paper,
        actor=actor,
        attachment=attachment.pk,
        classification=classification,
    )


@transaction.atomic
def order_attachments(*, paper: Paper, order: Sequence[int], actor: Actor) -> None:
    """Put a paper's attachments in this order of their keys.

    Raises:
        AnotherOrder: The keys are not just those of its attachments.
    """
    _hold(paper.pk, "write", actor)
    there = {one.pk: one for one in paper.attachment_set.all()}
    if sorted(order) != sorted(there):
        raise AnotherOrder
    for position, key in enumerate(order):
        there[key].position = position
    Attachment.objects.bulk_update(there.values(), ["position"])
    record("cases.order_attachments", subject=paper, actor=actor, order=list(order))


@transaction.atomic
def remove_attachment(*, attachment: Attachment, actor: Actor) -> None:
    """Take an attachment away from its paper; the file itself stays in the store."""
    paper = attachment.paper
    _hold(paper.pk, "write", actor)
    key, file = attachment.pk, attachment.file_id
    gone = Attachment.objects.filter(pk=key).delete()[0]
    paper.attachment_set.filter(position__gt=attachment.position).update(position=F("position") - 1)
    if gone:
        record("cases.remove_attachment", subject=paper, actor=actor, attachment=key, file=file)


@transaction.atomic
def replace_attachment(
    *, attachment: Attachment, file: StoredFile, name: str, actor: Actor, now: datetime
) -> None:
    """Put a newer file in an attachment's place; position, title and openness stay."""
    _hold(attachment.paper_id, "write", actor)
    before = attachment.file_id
    attachment.file, attachment.name = file, name
    attachment.added_at, attachment.user_id = now, actor.user_id
    attachment.save(update_fields=["file", "name", "added_at", "user"])
    record(
        "cases.replace_attachment",
        subject=attachment.paper,
        actor=actor,
        attachment=attachment.pk,
        before=before,
        file=file.pk,
    )


def _hold(paper: int, verb: str, actor: Actor) -> None:
    """Hold the paper as it is now: nobody sends it on while its attachments change."""
    held = Paper.objects.select_for_update().get(pk=paper)
    may_with_paper(actor, verb, held).require()
