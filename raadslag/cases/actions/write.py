"""Writing papers: begun, saved as versions, brought back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from raadslag.bodies.models import Organization
from raadslag.cases.access import may_see, may_with_case, may_with_paper
from raadslag.cases.actions.classify import keep_in_step
from raadslag.cases.entries import ProposalEntry, Section
from raadslag.cases.faults import Retired, UnknownVersion, WithoutTitle
from raadslag.cases.models import (
    Attachment,
    Case,
    Draft,
    Paper,
    PaperPicture,
    PaperTemplate,
    PaperVersion,
    Recommendation,
)
from raadslag.cases.queries import pictures_seen_by
from raadslag.cases.states import ItemKind, PaperState
from raadslag.cases.text import Text, cleaned, stored, text_of, text_of_version
from raadslag.files.models import StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor

PICTURE = re.compile(r"/arbejdsplads/billede/([0-9a-f]{64})/")


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a text: in force, or laid aside beside ``other``, which is in force."""

    version: PaperVersion
    aside: bool = False
    other: PaperVersion | None = None


@transaction.atomic
def start_paper(
    *,
    case: Case,
    organization: Organization,
    actor: Actor,
    now: datetime,
    kind: str = ItemKind.DECISION,
    template: PaperTemplate | None = None,
    title: str = "",
    earlier: Paper | None = None,
    sections: Sequence[Section] = (),
    proposals: Sequence[ProposalEntry] = (),
) -> Paper:
    """Begin the paper of a case for a body; upon an earlier one, whose text it takes over."""
    may_with_case(actor, "lay_out", case).require()
    if earlier is not None:
        may_see(actor, earlier).require()
    if template is not None and not _offered(template, now.date()):
        raise Retired(name=template.name)
    before = text_of(earlier) if earlier else cleaned(case.title, sections, proposals)
    paper = Paper.objects.create(
        case=case,
        organization=organization,
        kind=kind,
        template=template,
        title=" ".join(title.split()) or before.title,
        state=PaperState.WRITING,
        earlier=earlier,
    )
    text = Text(paper.title, before.sections, before.proposals)
    _put_in_force(paper, _version(paper, text, actor, now, base=0), text, now)
    if earlier is not None:
        _take_along(earlier, paper)
    keep_in_step(case)
    record(
        "cases.start_paper", subject=paper, actor=actor, case=case.pk, organization=organization.pk
    )
    return paper


def _offered(template: PaperTemplate, day: date) -> bool:
    return template.retired_on is None or template.retired_on > day


def _take_along(earlier: Paper, paper: Paper) -> None:
    """The attachments of the body before, each to be chosen open or closed as it was."""
    Attachment.objects.bulk_create(
        Attachment(
            paper=paper,
            position=at,
            title=one.title,
            classification=one.classification,
            ground=one.ground,
            url=one.url,
            file=one.file,
            name=one.name,
            added_at=one.added_at,
            user=one.user,
        )
        for at, one in enumerate(earlier.attachment_set.order_by("position", "id"))
    )
    PaperPicture.objects.bulk_create(
        PaperPicture(paper=paper, file_id=file)
        for file in earlier.paperpicture_set.values_list("file_id", flat=True)
    )


@transaction.atomic
def save_paper(
    *,
    paper: Paper,
    base: int,
    title: str,
    sections: Sequence[Section],
    proposals: Sequence[ProposalEntry],
    actor: Actor,
    now: datetime,
    note: str = "",
    sequence: int = 0,
) -> Saved:
    """Save a text as a version; written upon an older one, it is laid aside.

    Nothing is overwritten: a text laid aside is kept beside the one in force,
    and the caller shows both. A text equal to the one in force makes no version.
    Drafts the browser numbered up to ``sequence`` are done with, and those of
    them that are still on their way will be dropped.

    Raises:
        WithoutTitle: The title is empty.
        UnknownVersion: There is no version ``base``.
    """
    held = Paper.objects.select_for_update().get(pk=paper.pk)
    may_with_paper(actor, "write", held).require()
    text = cleaned(title, sections, proposals)
    if not text.title:
        raise WithoutTitle
    latest = _latest(held, now)
    if not 0 <= base <= latest.number:
        raise UnknownVersion
    if text == text_of_version(latest):
        _settle(held, actor, latest.number, sequence, now)
        return Saved(latest)
    aside = base not in (held.version, latest.number)
    version = _version(held, text, actor, now, base=base, aside=aside, note=note)
    if not aside:
        _put_in_force(held, version, text, now)
    _keep_pictures(held, text, actor)
    _settle(held, actor, version.number, sequence, now)
    record("cases.save_paper", subject=held, actor=actor, version=version.number, aside=aside)
    return Saved(version, aside, latest if aside else None)


def _settle(paper: Paper, actor: Actor, base: int, sequence: int, now: datetime) -> None:
    """Empty the writer's draft; its number stays, so that what comes late is known as late."""
    mine = Draft.objects.filter(paper=paper, user_id=actor.user_id or 0)
    last = max(sequence, mine.values_list("sequence", flat=True).first() or 0)
    if last and actor.user_id is not None:
        emptied = {"base": base, "sequence": last, "fields": {}, "saved_at": now}
        Draft.objects.update_or_create(paper=paper, user_id=actor.user_id, defaults=emptied)


def _latest(paper: Paper, now: datetime) -> PaperVersion:
    """The version in force; the text as it came in, for a paper that has none."""
    if paper.version:
        return PaperVersion.objects.get(paper=paper, number=paper.version)
    version = PaperVersion.objects.create(
        paper=paper,
        number=1,
        author="",
        saved_at=paper.touched_at or now,
        title=paper.title,
        sections=paper.sections,
        proposals=stored(text_of(paper).proposals),
    )
    Paper.objects.filter(pk=paper.pk).update(version=1)
    return version


def _version(
    paper: Paper,
    text: Text,
    actor: Actor,
    now: datetime,
    *,
    base: int,
    aside: bool = False,
    note: str = "",
) -> PaperVersion:
    last = PaperVersion.objects.filter(paper=paper).aggregate(last=Max("number"))["last"] or 0
    return PaperVersion.objects.create(
        paper=paper,
        number=last + 1,
        base=base,
        aside=aside,
        user_id=actor.user_id,
        author=actor.name,
        saved_at=now,
        note=note.strip(),
        title=text.title,
        sections=list(text.sections),
        proposals=stored(text.proposals),
    )


def _put_in_force(paper: Paper, version: PaperVersion, text: Text, now: datetime) -> None:
    """Let the paper say what the version says."""
    paper.title, paper.sections = text.title, list(text.sections)
    paper.version, paper.touched_at = version.number, now
    paper.save(update_fields=["title", "sections", "version", "touched_at"])
    Recommendation.objects.filter(paper=paper).delete()
    points = [
        Recommendation(paper=paper, group=group, proposer=one.proposer, kind=one.kind, text=motion)
        for group, one in enumerate(text.proposals)
        for motion in one.motions
    ]
    for position, point in enumerate(points):
        point.position = position
    Recommendation.objects.bulk_create(points)


def _keep_pictures(paper: Paper, text: Text, actor: Actor) -> None:
    """Let pictures copied from papers the writer may see belong to this one too."""
    named = {sha for one in text.sections for sha in PICTURE.findall(one["html"])}
    known = paper.paperpicture_set.filter(file__sha256__in=named)
    wanted = named - set(known.values_list("file__sha256", flat=True))
    if wanted:
        files = pictures_seen_by(actor).filter(sha256__in=wanted)
        PaperPicture.objects.bulk_create(
            (PaperPicture(paper=paper, file=file) for file in files), ignore_conflicts=True
        )


@transaction.atomic
def restore(*, version: PaperVersion, actor: Actor, now: datetime) -> Saved:
    """Bring an earlier version, or one laid aside, back as the newest."""
    text = text_of_version(version)
    return save_paper(
        paper=version.paper,
        base=Paper.objects.values_list("version", flat=True).get(pk=version.paper_id),
        title=text.title,
        sections=text.sections,
        proposals=text.proposals,
        actor=actor,
        now=now,
        note=f"Udgave {version.number} hentet frem igen",
    )


@transaction.atomic
def set_recommendations(
    *, paper: Paper, base: int, proposals: Sequence[ProposalEntry], actor: Actor, now: datetime
) -> Saved:
    """Give a paper other recommendations, the rest of its text as it is."""
    return save_paper(
        paper=paper,
        base=base,
        title=paper.title,
        sections=paper.sections,
        proposals=proposals,
        actor=actor,
        now=now,
    )


@transaction.atomic
def lay_in_picture(*, paper: Paper, file: StoredFile, actor: Actor) -> PaperPicture:
    """Let a picture, drawn anew, stand in the text of a paper."""
    may_with_paper(actor, "write", paper).require()
    picture, new = PaperPicture.objects.get_or_create(paper=paper, file=file)
    if new:
        record("cases.lay_in_picture", subject=paper, actor=actor, file=file.pk)
    return picture
