"""Not even that something closed exists is told to those it is not for."""

from __future__ import annotations

import re

import pytest
from django.db import connection

from raadslag.cases.models import Approval, Attachment, Case, CaseWorker, Draft, Paper, Pen
from raadslag.consultations.models import Consultation
from raadslag.journal.models import Fact
from tests.attack.crawler import addresses, fetched, signed_in
from tests.attack.nests import Nest

pytestmark = [pytest.mark.django_db]
LISTS = re.compile(
    r"^arbejdsplads/(|sager/|moeder/|frister/|koe/<int:organization>/|huset/.*|"
    r"sager/<int:case>/|sager/fremstilling/<int:paper>/(|bilag/|udgaver/|godkendelse/)|"
    r"moeder/<int:meeting>/dagsorden/|moeder/<int:meeting>/dagsorden/punkt/<int:item>/)$"
)
ASKED = ("/arbejdsplads/sager/?hvis=alle&stand=alle", "/arbejdsplads/moeder/?vis=alle")
# Those who know of none of the cases; what is one's own to see is another matter.
LISTENING = ["kirsten", "bo", "sofie", "anna", "hans", "xenia"]
if connection.vendor != "sqlite":  # one of the office and one of the body ask all there is to ask
    del LISTENING[2:]
DESK = ("new", "shut", "asked", "ready")  # closed papers that stand on no agenda


def seen_by(nest: Nest, role: str) -> dict[str, str]:
    """Every page that lists or counts something, as a role sees it."""
    client = signed_in(nest, role)
    places = [one for route, one in addresses(nest) if LISTS.match(route.pattern)]
    return {one: fetched(client, one).settled(one) for one in [*places, *ASKED]}


def never_were(nest: Nest, attachments: list[Attachment], papers: list[Paper]) -> None:
    """Undo closed things, so that the house is one in which they never were."""
    cases = [one.case_id for one in papers]
    forgotten = [("Attachment", one.pk) for one in attachments]
    forgotten += [("Paper", one.pk) for one in papers] + [("Case", one) for one in cases]
    keys = [one.pk for one in attachments]
    with connection.cursor() as cursor:  # facts are for ever, but for this
        for kind, key in forgotten:
            cursor.execute(
                "DELETE FROM raadslag_fact WHERE subject_type = %s AND subject_id = %s", [kind, key]
            )
        for fact in Fact.objects.filter(details__attachment__in=keys).values_list("pk", flat=True):
            cursor.execute("DELETE FROM raadslag_fact WHERE id = %s", [fact])
    Attachment.objects.filter(pk__in=keys).delete()
    for model in (Approval, Draft, Pen, Consultation):
        for row in model.objects.filter(paper__in=papers).order_by("-pk"):
            row.delete()
    Paper.objects.filter(pk__in=[one.pk for one in papers]).delete()
    CaseWorker.objects.filter(case__in=cases).delete()
    Case.objects.filter(pk__in=cases).delete()


@pytest.mark.parametrize("role", LISTENING)
def test_closed_things_leave_no_gap_or_number(role: str, nest: Nest) -> None:
    papers = [nest.papers[name] for name in DESK if role not in knowing(nest, name)]
    hidden = [
        nest.attachments[name]
        for name in ("plain", "lamps", "quay")
        if role not in nest.birds.all[f"kanari{name}enclosedzz"].may
    ]
    before = seen_by(nest, role)

    never_were(nest, hidden, papers)

    after = seen_by(nest, role)
    assert papers != []
    assert [one for one in after if after[one] != before[one]] == []


def knowing(nest: Nest, name: str) -> frozenset[str]:
    """Who may know of a paper."""
    return nest.birds.all[f"kanari{name}titlezz"].may
