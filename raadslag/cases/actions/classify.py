"""Open or closed: a paper, and with it what may be known of its case."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from raadslag.cases.access import may_with_paper
from raadslag.cases.faults import GroundMissing, PublicTitleMissing, Unchosen
from raadslag.cases.models import Case, Paper
from raadslag.cases.states import Classification, Ground
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor


@transaction.atomic
def classify(
    *,
    paper: Paper,
    classification: str,
    actor: Actor,
    ground: str = "",
    law: str = "",
    public_title: str = "",
) -> None:
    """Choose whether a paper is open or closed; a closed one with its ground and neutral title.

    Raises:
        Unchosen: Neither was chosen.
        GroundMissing: It is closed, and no ground is given.
        PublicTitleMissing: It is closed, and its neutral title is empty or its own.
    """
    held = Paper.objects.select_for_update().get(pk=paper.pk)
    may_with_paper(actor, "classify", held).require()
    chosen = _chosen(paper, classification, ground, law, " ".join(public_title.split()))
    if held.classification != Classification.OPEN:
        before = held.paperversion_set.exclude(number=held.version)
        last = before.aggregate(last=Max("number"))["last"] or 0
        Paper.objects.filter(pk=paper.pk).update(closed_until=last)
        paper.closed_until = last
    Paper.objects.filter(pk=paper.pk).update(**chosen)
    for name, value in chosen.items():
        setattr(paper, name, value)
    keep_in_step(paper.case)
    record("cases.classify", subject=paper, actor=actor, classification=classification)


def _chosen(
    paper: Paper, classification: str, ground: str, law: str, public_title: str
) -> dict[str, str]:
    if classification == Classification.OPEN:
        return {"classification": classification, "ground": "", "law": "", "public_title": ""}
    if classification != Classification.CLOSED:
        raise Unchosen(thing="sagsfremstillingen")
    if ground not in Ground.values:
        raise GroundMissing(thing="sagsfremstillingen")
    if not public_title or public_title.casefold() == paper.title.casefold():
        raise PublicTitleMissing
    return {
        "classification": classification,
        "ground": ground,
        "law": law.strip(),
        "public_title": public_title,
    }


def keep_in_step(case: Case) -> None:
    """Let a case be known to its own people alone unless all its papers are open.

    Papers that came by import have no body of their own and do not count.
    """
    here = Paper.objects.filter(case=case).exclude(organization=None)
    closed = here.exclude(classification=Classification.OPEN).exists()
    case.restricted = closed or not here.exists()
    Case.objects.filter(pk=case.pk).update(restricted=case.restricted)
