"""Who read what is closed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from raadslag.cases.actions import note_reading
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import paper_of
from tests.cast import SYSTEM, Office, office

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


def test_a_reading_is_noted_once_a_person_thing_and_day(desk: Office) -> None:
    paper, now = paper_of(desk, openly=False), timezone.localtime()

    noted = [
        note_reading(thing=paper, actor=desk.dorte, now=now),
        note_reading(thing=paper, actor=desk.dorte, now=now),
        note_reading(thing=paper, actor=desk.dorte, now=now + timedelta(days=1)),
        note_reading(thing=paper, actor=SYSTEM, now=now),
    ]

    assert noted == [True, False, True, False]
    facts = Fact.objects.filter(verb="cases.read_closed").values_list("actor", "subject_id")
    assert list(facts) == [("Dorte Krogh", paper.pk)] * 2


def test_what_somebody_may_not_see_they_cannot_have_read(desk: Office) -> None:
    paper = paper_of(desk, openly=False)

    with pytest.raises(NotAllowed):
        note_reading(thing=paper, actor=desk.ida, now=timezone.localtime())
