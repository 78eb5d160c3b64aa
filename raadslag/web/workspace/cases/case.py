"""One case: facts, people, papers, and what has happened."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from raadslag.cases.access import may_with_case
from raadslag.cases.models import Case, KleTopic, Paper
from raadslag.cases.queries import attachments_seen_by, closed_papers_seen_by, papers_seen_by
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.rules.retention import in_words
from raadslag.web.access import opened_by
from raadslag.web.actor import acting
from raadslag.web.kit.forms import ticket
from raadslag.web.workspace.access import signed_in
from raadslag.web.workspace.cases.extract import extracts_of
from raadslag.web.workspace.cases.happenings import Happening, told
from raadslag.web.workspace.cases.seen import seen_case

MOST = 60  # happenings on a page
OF_ATTACHMENTS = ("cases.add_attachment", "cases.replace_attachment", "cases.remove_attachment")


@opened_by(signed_in)
def case(request: HttpRequest, case: int) -> HttpResponse:
    """The page of a case."""
    return case_page(request, seen_case(request, case))


def case_page(request: HttpRequest, found: Case) -> HttpResponse:
    """Everything on a case that its reader may see."""
    actor = acting(request)
    papers = list(
        papers_seen_by(actor).filter(case=found).select_related("organization").order_by("-pk")
    )
    topic = KleTopic.objects.filter(body=found.body_id, number=found.kle_topic).first()
    context = {
        "case": found,
        "topic": topic,
        "kept": in_words(topic.keep_days) if topic and topic.keep_days else "",
        "workers": found.caseworker_set.select_related("user"),
        "papers": papers,
        "extracts": extracts_of(papers, actor),
        "happenings": happenings(found, papers, actor),
        "may_change": bool(may_with_case(actor, "change", found)),
        "may_lay_out": bool(may_with_case(actor, "lay_out", found)),
        "may_reopen": bool(may_with_case(actor, "reopen", found)),
        "once": ticket(),
    }
    return render(request, "workspace/cases/case.html", context)


def happenings(found: Case, papers: list[Paper], actor: Actor) -> list[Happening]:
    """What has happened to a case and to the papers its reader sees, newest first."""
    about = Q(subject_type="Case", subject_id=found.pk) | Q(
        subject_type="Paper", subject_id__in=[one.pk for one in papers]
    )
    facts = Fact.objects.filter(about).exclude(_of_hidden_attachments(papers, actor))
    return told(facts.order_by("-id")[:MOST])


def _of_hidden_attachments(papers: list[Paper], actor: Actor) -> Q:
    """Facts that would tell of attachments which are not there for the reader."""
    keys = [one.pk for one in papers]
    whole = closed_papers_seen_by(actor).filter(pk__in=keys).values_list("pk", flat=True)
    shown = attachments_seen_by(actor).filter(paper__in=keys).values_list("pk", flat=True)
    told_of = Q(verb__in=OF_ATTACHMENTS, subject_type="Paper")
    return told_of & ~Q(subject_id__in=list(whole)) & ~Q(details__attachment__in=list(shown))
