"""What templates say to writers reaches nothing that is sent, nor do empty sections."""

import pytest

from raadslag.agendas.models import Agenda, AgendaIssue
from raadslag.agendas.queries import standing_items
from raadslag.cases.actions import make_template
from raadslag.cases.models import Paper
from raadslag.exchange.binder.bind import for_draft, for_members, for_public
from raadslag.publications.models import Publication, PublicItem
from tests.cast import SYSTEM, Office, office
from tests.desk import agenda, drawn, paper, queued, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
GUIDANCE, EMPTY = "Kanariefugl: skriv kort", "Aldrig udfyldt"


@pytest.fixture
def desk() -> Office:
    return office()


def templated(desk: Office) -> Agenda:
    """An agenda with a paper upon a template: one section filled, one left empty."""
    template = make_template(
        body=desk.house.body,
        name="Sag",
        kind="decision",
        sections=[
            {"heading": "Resume", "mandatory": True, "guidance": GUIDANCE},
            {"heading": EMPTY, "mandatory": False, "guidance": GUIDANCE},
        ],
        actor=SYSTEM,
    )
    made, written = agenda(desk), paper(desk, "Kajen")
    Paper.objects.filter(pk=written.pk).update(template=template)
    written.refresh_from_db()
    drawn(desk, made, queued(desk, made=written))
    return made


def test_guidance_and_empty_sections_are_in_nothing_that_goes_out(desk: Office) -> None:
    made = templated(desk)
    before = for_draft(made, standing_items(made))
    one = sent(desk, made)
    public = Publication.objects.get()

    outputs = {
        "draft": repr(before),
        "issue": str(AgendaIssue.objects.values_list("content", flat=True).get()),
        "public": str(list(PublicItem.objects.values())),
        "members' PDF": repr(for_members(one, [])),
        "public PDF": repr(for_public(public, one)),
    }

    assert [name for name, told in outputs.items() if "Resume af Kajen." not in told] == []
    assert [name for name, told in outputs.items() if GUIDANCE in told or EMPTY in told] == []
