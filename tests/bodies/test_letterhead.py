"""What stands at the top of printed agendas and minutes."""

import pytest

from raadslag.bodies.actions import drop_letterhead, establish, set_letterhead
from raadslag.bodies.models import Letterhead
from raadslag.exchange.binder.letterheads import letterhead_of
from raadslag.files.actions import keep
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def test_it_is_stored_once_and_printed(desk: Office) -> None:
    logo, body = keep(b"\x89PNG logo"), desk.house.body
    said = {"address": " Torvet 1 \n\n9999  Prøvekøbing", "logo": logo, "logo_text": "Byvåben"}

    done = [set_letterhead(of=body, actor=desk.hans, **said) for _ in range(2)]  # type: ignore[arg-type]

    head = letterhead_of(desk.house.committee)
    assert done == [True, False]
    assert head is not None
    assert (head.address, head.logo) == (("Torvet 1", "9999 Prøvekøbing"), b"\x89PNG logo")
    assert Fact.objects.filter(verb="bodies.set_letterhead").count() == 1


def test_a_caseworker_does_not_set_it(desk: Office) -> None:
    for whose in (desk.house.body, desk.house.committee):
        with pytest.raises(NotAllowed):
            set_letterhead(of=whose, address="", logo=None, logo_text="", actor=desk.actor("dorte"))
    with pytest.raises(NotAllowed):
        drop_letterhead(organization=desk.house.committee, actor=desk.actor("dorte"))

    assert Letterhead.objects.count() == 0


def test_without_one_the_name_stands_alone(desk: Office) -> None:
    assert letterhead_of(desk.house.committee) is None


def test_a_body_has_its_own_until_it_is_dropped(desk: Office) -> None:
    committee = desk.house.committee
    other = establish(body=desk.house.body, name="Ældrerådet", actor=SYSTEM)
    known = {"logo": None, "logo_text": "", "actor": desk.hans}
    set_letterhead(of=committee, address="Havnen 3", **known)  # type: ignore[arg-type]
    alone = letterhead_of(other)
    set_letterhead(of=desk.house.body, address="Torvet 1", **known)  # type: ignore[arg-type]

    before = [letterhead_of(one) for one in (committee, other)]
    done = [drop_letterhead(organization=committee, actor=desk.hans) for _ in range(2)]
    after = letterhead_of(committee)

    assert alone is None
    assert [one.address for one in before if one] == [("Havnen 3",), ("Torvet 1",)]
    assert (done, after) == ([True, False], before[1])
    assert Fact.objects.filter(verb="bodies.drop_letterhead").count() == 1
