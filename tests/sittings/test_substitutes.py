"""Who sits in for a member: called by rule, decided, in and out of the room."""

import pytest

from raadslag.agendas.faults import NotAMember
from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import establish, register
from raadslag.bodies.models import Membership, Organization, Person
from raadslag.journal.actor import Actor
from raadslag.journal.models import Fact
from raadslag.meetings.models import Meeting
from raadslag.sittings.actions import (
    Grounds,
    approve_substitute,
    call_substitute,
    end_substitution,
)
from raadslag.sittings.faults import (
    AgainstTheRules,
    CalledAlready,
    ForOneItem,
    ForWhichItem,
    HasASeat,
    NotCalled,
    NotDecided,
    NotOnTheAgenda,
    OutsideTheRule,
)
from raadslag.sittings.models import Presence, Substitution
from raadslag.sittings.queries import outside_of, proposed_for, substitutions_of
from raadslag.sittings.states import PresenceKind, SubstitutionGround
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office
from tests.desk import verbs
from tests.sittings.room import (
    Chamber,
    at,
    called,
    join,
    opened,
    sentence,
    town_council,
)

pytestmark = pytest.mark.django_db
HEALTH = Grounds(SubstitutionGround.HEALTH, a_month=True, resting_on="Gruppe A, 3. marts 2026")
IN, OUT = PresenceKind.SUBSTITUTE_IN, PresenceKind.SUBSTITUTE_OUT


@pytest.fixture
def chamber() -> Chamber:
    made = opened("Ny kaj", "Molen")
    town_council(made.desk, "Clara Sivebæk", "Dan Friis")
    return made


def call(
    chamber: Chamber,
    grounds: Grounds = HEALTH,
    *,
    member: str = "Bo",
    substitute: str = "Clara",
    actor: Actor | None = None,
) -> Substitution:
    """Somebody called to sit in."""
    return call_substitute(
        meeting=chamber.meeting,
        member=chamber.person(member),
        substitute=chamber.person(substitute),
        grounds=grounds,
        now=at(9),
        actor=actor or chamber.erik,
    )


def recused(item: AgendaItem) -> Grounds:
    """A conflict of interest on an item, where the statute allows a substitute."""
    return Grounds(
        SubstitutionGround.RECUSAL, resting_on="Gruppe A; styrelsesvedtægten § 4", item=item
    )


def test_a_substitute_who_is_called_takes_the_seat(chamber: Chamber) -> None:
    chamber.came("Anna")
    made = call(chamber)

    chamber.note(IN, "Clara", at(14))

    assert (made.approved_at, str(made)) == (at(9), "Clara Sivebæk for Bo Lund")
    assert chamber.there(at(14, 1)) == ["Anna", "Clara"]
    assert verbs("sittings")[2:] == ["sittings.call_substitute", "sittings.note_presence"]


def test_called_twice_it_is_one(chamber: Chamber) -> None:
    first = call(chamber)

    assert call(chamber) == first
    assert verbs("sittings").count("sittings.call_substitute") == 1


def test_the_member_and_the_substitute_are_not_both_there(chamber: Chamber) -> None:
    call(chamber)
    chamber.note(IN, "Clara", at(14))

    with pytest.raises(AgainstTheRules) as told:
        chamber.came("Bo", now=at(14, 5))

    said = (
        "Bo Lund kan ikke deltage, mens Clara Sivebæk er stedfortræder for medlemmet; "
        "registrér først, at stedfortræderen er trådt ud."
    )
    assert sentence(AgainstTheRules, told.value) == (said, "RD 2011/11.1.5")
    assert chamber.there(at(14, 6)) == ["Clara"]


def test_a_substitute_waits_until_the_member_has_gone(chamber: Chamber) -> None:
    call(chamber)
    chamber.came("Bo")

    with pytest.raises(AgainstTheRules) as told:
        chamber.note(IN, "Clara", at(14))

    assert str(told.value).startswith("Bo Lund er til stede; Clara Sivebæk kan først")


def test_one_who_is_not_called_does_not_sit_in(chamber: Chamber) -> None:
    for kind in (IN, OUT):
        with pytest.raises(NotCalled) as told:
            chamber.note(kind, "Clara", at(14))

    assert str(told.value) == (
        "Clara Sivebæk er ikke indkaldt som stedfortræder. Registrér indkaldelsen først."
    )
    assert Presence.objects.count() == 0


def test_the_end_takes_a_substitute_out_of_the_room(chamber: Chamber) -> None:
    made = call(chamber)
    chamber.note(IN, "Clara", at(14))

    ended = [end_substitution(substitution=made, now=at(15), actor=chamber.erik) for _ in "12"]

    assert ended == [True, False]
    assert (chamber.there(at(15, 1)), substitutions_of(chamber.meeting)) == ([], [])
    chamber.came("Bo", now=at(15, 2))
    assert chamber.there(at(15, 3)) == ["Bo"]


def test_a_substitute_steps_out_and_the_member_comes(chamber: Chamber) -> None:
    call(chamber)
    chamber.note(IN, "Clara", at(14))

    chamber.note(OUT, "Clara", at(15))
    chamber.came("Bo", now=at(15, 1))

    assert chamber.there(at(15, 2)) == ["Bo"]


def test_one_with_a_seat_sits_in_for_nobody(chamber: Chamber) -> None:
    with pytest.raises(HasASeat) as told:
        call(chamber, substitute="Anna")

    assert str(told.value) == (
        "Anna Holm er selv medlem af Havneudvalget og kan ikke også være stedfortræder i det."
    )


def test_one_without_a_seat_has_no_substitute(chamber: Chamber) -> None:
    with pytest.raises(NotAMember):
        call(chamber, member="Dan")

    assert Substitution.objects.count() == 0


@pytest.mark.parametrize(("member", "substitute"), [("Bo", "Dan"), ("Anna", "Clara")])
def test_one_substitute_for_one_member(chamber: Chamber, member: str, substitute: str) -> None:
    call(chamber)

    with pytest.raises(CalledAlready) as told:
        call(chamber, member=member, substitute=substitute)

    assert str(told.value) == (
        "Clara Sivebæk er allerede indkaldt for Bo Lund. Afslut den indkaldelse først."
    )


def test_too_short_an_absence_needs_the_statute(chamber: Chamber) -> None:
    with pytest.raises(AgainstTheRules) as told:
        call(chamber, Grounds(SubstitutionGround.HEALTH, resting_on="Gruppe A"))

    said, source = sentence(AgainstTheRules, told.value)
    assert said.startswith("Ved fravær under en måned kan en stedfortræder kun indkaldes")
    assert (source, Substitution.objects.count()) == ("Kommunestyrelsesloven § 28", 0)


def test_a_conflict_of_interest_needs_its_item(chamber: Chamber) -> None:
    with pytest.raises(ForWhichItem):
        call(chamber, Grounds(SubstitutionGround.RECUSAL, resting_on="Gruppe A; § 4"))

    chamber.items[0].gone = True
    with pytest.raises(NotOnTheAgenda):
        call(chamber, recused(chamber.items[0]))


def test_one_called_for_an_item_sits_in_for_that_alone(chamber: Chamber) -> None:
    call(chamber, recused(chamber.items[1]))
    chamber.up(0)

    with pytest.raises(ForOneItem) as told:
        chamber.note(IN, "Clara", at(13, 45))
    chamber.up(1, at(14))
    chamber.note(IN, "Clara", at(14, 1))
    seen = chamber.there(at(14, 2))
    chamber.up(0, at(14, 30))

    assert str(told.value).startswith("Clara Sivebæk er kun indkaldt til punkt 2.")
    assert (seen, chamber.there(at(14, 31))) == (["Clara"], [])


def test_the_end_of_one_call_leaves_another_alone(chamber: Chamber) -> None:
    ended = call(chamber, recused(chamber.items[0]))
    call(chamber, recused(chamber.items[1]))
    chamber.up(1)
    chamber.note(IN, "Clara", at(13, 45))

    end_substitution(substitution=ended, now=at(13, 50), actor=chamber.erik)

    assert chamber.there(at(13, 51)) == ["Clara"]


def test_one_called_anew_for_the_item_steps_out_once(chamber: Chamber) -> None:
    for _ in "12":
        made = call(chamber, recused(chamber.items[0]))
        chamber.up(0, at(13, 40))
        chamber.note(IN, "Clara", at(13, 41))
        chamber.up(1, at(13, 50))
        end_substitution(substitution=made, now=at(13, 51), actor=chamber.erik)

    assert Presence.objects.filter(kind=OUT).count() == 2


def test_one_may_be_called_for_several_items(chamber: Chamber) -> None:
    calls = [call(chamber, recused(item)) for item in (*chamber.items, chamber.items[0])]

    assert len(set(calls)) == 2
    with pytest.raises(CalledAlready):
        call(chamber)


def test_a_member_calls_nobody(chamber: Chamber) -> None:
    with pytest.raises(NotAllowed):
        call(chamber, actor=chamber.desk.bo)

    assert Substitution.objects.count() == 0


def test_the_council_decides_before_the_substitute_takes_part(chamber: Chamber) -> None:
    made = call(chamber)
    Organization.objects.filter(pk=chamber.desk.house.committee.pk).update(kind="council")
    Substitution.objects.update(approved_at=None)

    with pytest.raises(NotDecided) as told:
        chamber.note(IN, "Clara", at(14))
    approved = [
        approve_substitute(substitution=made, now=at(14, 1), actor=chamber.erik) for _ in "12"
    ]
    chamber.note(IN, "Clara", at(14, 2))

    assert sentence(NotDecided, told.value)[1] == "Kommunestyrelsesloven § 15, stk. 4"
    assert approved == [True, False]
    assert chamber.there(at(14, 3)) == ["Clara"]


def test_a_call_to_the_council_waits_for_its_decision() -> None:
    desk, items = called("Ny kaj")
    Organization.objects.filter(pk=desk.house.committee.pk).update(kind="council")
    eva = join(desk.house.committee, "Eva Krag", role="substitute")

    made = call_substitute(
        meeting=Meeting.objects.get(),
        member=desk.house.bo,
        substitute=eva,
        grounds=Grounds(SubstitutionGround.LEAVE, a_month=True),
        now=at(9),
        actor=desk.erik,
    )

    assert (made.approved_at, made.name, items[0].agenda.meeting) == (
        None,
        "Eva Krag",
        made.meeting,
    )


def proposals(desk: Office, member: Person) -> list[str]:
    """Whom the rule proposes."""
    return [one.name for one in proposed_for(Meeting.objects.get(), member)]


def test_a_committee_is_proposed_others_of_the_election_group() -> None:
    desk, _ = called("Ny kaj")
    town_council(desk, "Clara Sivebæk", group="AØ")
    town = Organization.objects.get(kind="council")
    join(town, "Dan Friis", "CV")
    join(town, "Bo Lund", "AØ")
    join(town, "Eva Krag", "AØ", role="substitute")
    desk.house.committee.membership_set.filter(person=desk.house.bo).update(election_group="AØ")

    assert proposals(desk, desk.house.bo) == ["Clara Sivebæk"]
    assert proposals(desk, desk.house.anna) == []
    assert proposals(desk, Person.objects.get(name="Dan Friis")) == []


def test_the_council_is_proposed_the_substitutes_of_the_list() -> None:
    desk, _ = called("Ny kaj")
    committee = desk.house.committee
    Organization.objects.filter(pk=committee.pk).update(kind="council")
    red = establish(
        body=desk.house.body, name="Rødt Parti", short_name="A", kind="party", actor=SYSTEM
    )
    join(committee, "Clara Sivebæk", role="substitute")
    join(committee, "Dan Friis", role="substitute")
    named = committee.membership_set.filter(person__name__in=("Bo Lund", "Clara Sivebæk"))
    named.update(on_behalf_of=red)

    assert proposals(desk, desk.house.bo) == ["Clara Sivebæk"]


def test_one_the_rule_does_not_give_is_let_in_with_a_reason_alone(chamber: Chamber) -> None:
    Membership.objects.filter(person=chamber.person("Bo")).update(election_group="AØ")
    body = chamber.meeting.organization.body
    stranger = register(body=body, name="Sten Krag", actor=SYSTEM)
    plain = Grounds(SubstitutionGround.OTHER)
    with pytest.raises(AgainstTheRules):
        call(chamber, plain, substitute="Clara")
    with pytest.raises(OutsideTheRule, match="Sten Krag er ikke den, reglen giver"):
        call(chamber, HEALTH, substitute="Sten")

    why = "Gruppens to stedfortrædere er i udlandet"
    made = call(chamber, Grounds(SubstitutionGround.OTHER, outside=f" {why} "), substitute="Sten")

    assert (made.substitute, made.outside) == (stranger, why)
    assert Fact.objects.get(verb="sittings.call_substitute").reason == why
    assert outside_of(chamber.meeting) == [made]
