"""A conflict of interest, from asked to decided to back."""

from datetime import time

import pytest

from raadslag.agendas.actions import exclude
from raadslag.agendas.models import AgendaItem, Exclusion
from raadslag.agendas.queries import papers_kept_from
from raadslag.decisions.actions import fix, write_decision
from raadslag.decisions.entries import Wording
from raadslag.journal.actor import Actor
from raadslag.sittings.actions import (
    Count,
    Grounds,
    ask_floor,
    ask_recusal,
    call_substitute,
    come_back,
    decide_recusal,
    demand_substitute,
    strike,
)
from raadslag.sittings.faults import (
    AgainstTheRules,
    NotFoundRecused,
    NotOnTheAgenda,
    NotOpen,
    NotSeated,
    StillUp,
    TooManyVotes,
    VotesSayOtherwise,
)
from raadslag.sittings.models import Recusal, SpeechNote
from raadslag.sittings.queries import may_deal_with, recusal_words, recusals_of
from raadslag.sittings.states import PresenceKind, SubstitutionGround
from raadslag.verdict import NotAllowed
from tests.desk import verbs
from tests.sittings.room import (
    Chamber,
    as_themselves,
    at,
    called,
    join,
    opened,
    sentence,
    town_council,
)

pytestmark = pytest.mark.django_db
CITED = "Kommunestyrelsesloven § 14"


@pytest.fixture
def chamber() -> Chamber:
    """Five members in the room; the second item is up."""
    made = opened("Ny kaj", "Molen", members=("Clara Sivebæk", "Dan Friis", "Eva Krag"))
    made.came()
    made.up(1)
    return made


def words(chamber: Chamber) -> list[str]:
    """The text for the minutes, a sentence a line."""
    told = recusal_words(chamber.roll(), recusals_of(chamber.sitting))
    return [line for text in told.values() for line in text.splitlines()]


def kept_out(item: AgendaItem) -> list[str]:
    """Who sees nothing of the item."""
    return list(
        Exclusion.objects.filter(item=item, ended_at=None).values_list("person__name", flat=True)
    )


def test_from_asked_to_decided_to_back(chamber: Chamber) -> None:
    item = chamber.items[1]
    asked = chamber.ask(item, "Bo", "hans søster ejer grunden")

    chamber.decide(asked, now=at(14, 2), count=Count(3, 1))
    outside = chamber.there(at(14, 3), item)
    chamber.up(0, at(14, 9))
    chamber.note(PresenceKind.BACK, "Bo", at(14, 10))

    assert outside == ["Anna", "Clara", "Dan", "Eva"]
    assert len(chamber.there(at(14, 11), chamber.items[0])) == 5
    assert words(chamber) == [
        "Bo Lund erklærede sig inhabil i punkt 2: hans søster ejer grunden.",
        "Havneudvalget besluttede med 3 stemmer mod 1, at Bo Lund er inhabil.",
        "Bo Lund deltog ikke i behandlingen, forlod lokalet kl. 14.02 og vendte tilbage kl. 14.10.",
    ]


def test_what_the_journal_and_the_screens_are_told(chamber: Chamber) -> None:
    chamber.decide(chamber.ask(chamber.items[1], "Bo"))

    assert verbs("sittings")[3:] == ["sittings.ask_recusal", "sittings.decide_recusal"]
    assert verbs("agendas")[-1] == "agendas.exclude"
    assert chamber.signals()[3:] == ["recusal", "presence", "recusal"]


def test_asking_takes_nothing_away(chamber: Chamber) -> None:
    chamber.ask(chamber.items[1], "Bo")

    assert len(chamber.there(at(14), chamber.items[1])) == 5
    assert kept_out(chamber.items[1]) == []


def test_asked_twice_it_is_one(chamber: Chamber) -> None:
    first = chamber.ask(chamber.items[1], "Bo", "Slægt")

    assert chamber.ask(chamber.items[1], "Bo", "Andet") == first
    assert Recusal.objects.get().reason == "Slægt"


def test_one_found_recused_is_out_of_the_quorum(chamber: Chamber) -> None:
    before = chamber.roll().quorum(chamber.items[1], at(14))

    chamber.decide(chamber.ask(chamber.items[1], "Bo"))

    after = chamber.roll().quorum(chamber.items[1], at(14, 5))
    other = chamber.roll().quorum(chamber.items[0], at(14, 5))
    assert [(q.members, q.present, q.recused) for q in (before, after, other)] == [
        (5, 5, 0),
        (4, 4, 1),
        (5, 4, 0),
    ]


def test_the_closed_papers_are_lost_and_stay_so_after_the_item(chamber: Chamber) -> None:
    item, bo = chamber.items[1], chamber.person("Bo")

    chamber.decide(chamber.ask(item, "Bo"))
    chamber.up(0, at(14, 9))
    come_back(sitting=chamber.sitting, person=bo, now=at(14, 10), actor=chamber.erik)

    assert kept_out(item) == ["Bo Lund"]
    assert papers_kept_from(bo.pk) == {item.paper.pk}


def test_found_free_everything_is_given_back(chamber: Chamber) -> None:
    item = chamber.items[1]
    exclude(item=item, person=chamber.person("Bo"), reason="Slægt", now=at(9), actor=chamber.erik)
    asked = chamber.ask(item, "Bo")

    chamber.decide(asked, recused=False, count=Count(2, 2))

    assert kept_out(item) == []
    assert len(chamber.there(at(14, 3), item)) == 5
    assert words(chamber)[1] == (
        "Stemmerne stod lige, 2 mod 2, så Bo Lund er ikke inhabil og kan deltage."
    )


def test_decided_anew_the_member_comes_in_again(chamber: Chamber) -> None:
    item = chamber.items[1]
    asked = chamber.decide(chamber.ask(item, "Bo"), now=at(14, 2))

    chamber.decide(asked, recused=False, now=at(14, 6))

    assert (kept_out(item), len(chamber.there(at(14, 7), item))) == ([], 5)


def test_decided_beforehand_the_member_leaves_with_the_item(chamber: Chamber) -> None:
    item = chamber.items[0]
    chamber.decide(chamber.ask(item, "Bo"), now=at(13, 50))
    before = chamber.there(at(13, 51), chamber.items[1])

    chamber.up(0, at(14))

    assert (len(before), chamber.there(at(14, 1), item)) == (5, ["Anna", "Clara", "Dan", "Eva"])
    assert "Bo" not in chamber.there(at(14, 1))


def test_an_item_taken_up_again_sends_the_member_out_again(chamber: Chamber) -> None:
    chamber.decide(chamber.ask(chamber.items[1], "Bo"))
    chamber.up(0, at(14, 9))
    chamber.note(PresenceKind.BACK, "Bo", at(14, 10))

    chamber.up(1, at(14, 30))

    assert "Bo" not in chamber.there(at(14, 31))


def test_the_member_does_not_come_back_while_the_item_is_up(chamber: Chamber) -> None:
    chamber.decide(chamber.ask(chamber.items[1], "Bo"))

    with pytest.raises(StillUp) as told:
        chamber.note(PresenceKind.BACK, "Bo", at(14, 5))

    said = (
        "Bo Lund er inhabil i punkt 2, som behandles nu. Forlad punktet, før medlemmet kommer "
        "ind igen."
    )
    assert sentence(StillUp, told.value) == (said, CITED)


def test_nobody_is_sent_out_without_a_decision(chamber: Chamber) -> None:
    chamber.ask(chamber.items[1], "Bo")

    with pytest.raises(NotFoundRecused):
        chamber.note(PresenceKind.RECUSED, "Bo", at(14, 5))


def test_the_minute_of_leaving_is_mended(chamber: Chamber) -> None:
    chamber.decide(chamber.ask(chamber.items[1], "Bo"))
    note = chamber.sitting.presence_set.get(kind=PresenceKind.RECUSED)
    strike(presence=note, now=at(14, 5), actor=chamber.erik)
    chamber.note(PresenceKind.RECUSED, "Bo", at(14, 5), hour=time(13, 58))

    assert words(chamber)[-1] == "Bo Lund deltog ikke i behandlingen og forlod lokalet kl. 13.58."


def test_one_who_steps_aside_is_off_the_list_of_speakers(chamber: Chamber) -> None:
    ask_floor(
        sitting=chamber.sitting, person=chamber.person("Bo"), now=at(13, 50), actor=chamber.erik
    )

    chamber.decide(chamber.ask(chamber.items[1], "Bo"))

    assert list(SpeechNote.objects.values_list("act", flat=True)) == ["asked", "withdrew"]


def test_the_others_decide_and_no_more_than_they(chamber: Chamber) -> None:
    asked = chamber.ask(chamber.items[1], "Bo")

    with pytest.raises(TooManyVotes) as told:
        chamber.decide(asked, count=Count(4, 1))

    assert str(told.value) == (
        "Der er skrevet 5 stemmer, men kun 4 medlemmer kan stemme. Tæl igen."
    )
    assert Recusal.objects.get().finding == "open"


@pytest.mark.parametrize(("recused", "count"), [(True, Count(2, 2)), (False, Count(3, 1))])
def test_the_votes_decide(chamber: Chamber, recused: bool, count: Count) -> None:
    asked = chamber.ask(chamber.items[1], "Bo")

    with pytest.raises(VotesSayOtherwise):
        chamber.decide(asked, recused=recused, count=count)

    assert kept_out(chamber.items[1]) == []


def test_too_few_decide_nothing() -> None:
    chamber = opened(members=("Clara Sivebæk", "Dan Friis", "Eva Krag"))
    chamber.came("Anna", "Bo")
    chamber.up(1)

    with pytest.raises(AgainstTheRules) as told:
        chamber.decide(chamber.ask(chamber.items[1], "Bo"))

    assert str(told.value) == "Kun 1 af 4 medlemmer er til stede; der skal være mindst 2."


def test_a_member_declares_it_before_the_meeting() -> None:
    desk, items = called("Ny kaj")

    asked = ask_recusal(item=items[0], person=desk.house.bo, now=at(9), actor=desk.bo)

    assert (asked.origin, asked.raised_by) == ("declared", None)
    with pytest.raises(NotOpen):
        decide_recusal(recusal=asked, recused=True, now=at(9), actor=desk.erik)


@pytest.mark.parametrize("who", ["anna", "erik"])
def test_another_raises_it(chamber: Chamber, who: str) -> None:
    actor: Actor = getattr(chamber.desk, who)

    asked = ask_recusal(
        item=chamber.items[1],
        person=chamber.person("Bo"),
        raised_by=chamber.person("Anna"),
        now=at(13, 50),
        actor=actor,
    )

    assert (asked.origin, str(asked.raised_by)) == ("raised", "Anna Holm")


def test_a_member_decides_nothing(chamber: Chamber) -> None:
    asked = chamber.ask(chamber.items[1], "Bo")

    with pytest.raises(NotAllowed):
        decide_recusal(recusal=asked, recused=False, now=at(14), actor=chamber.desk.bo)


def test_one_who_does_not_take_part_has_no_conflict(chamber: Chamber) -> None:
    town_council(chamber.desk, "Fie Lind")

    with pytest.raises(NotSeated):
        chamber.ask(chamber.items[1], "Fie")


def test_an_item_that_was_taken_off_raises_none(chamber: Chamber) -> None:
    chamber.items[1].gone = True

    with pytest.raises(NotOnTheAgenda):
        chamber.ask(chamber.items[1], "Bo")


def test_one_who_joined_later_is_taken_in_first(chamber: Chamber) -> None:
    join(chamber.desk.house.committee, "Fie Lind")
    asked = chamber.ask(chamber.items[1], "Fie")

    with pytest.raises(NotSeated):
        chamber.decide(asked)


def substituted(chamber: Chamber) -> Recusal:
    """Bo stepped aside, and Fie sits in for him on the item."""
    asked = chamber.decide(chamber.ask(chamber.items[1], "Bo"))
    town_council(chamber.desk, "Fie Lind")
    fie_is_called(chamber)
    chamber.note(PresenceKind.SUBSTITUTE_IN, "Fie", at(14, 4))
    return asked


def fie_is_called(chamber: Chamber) -> None:
    """Fie is called to sit in for Bo on the item."""
    call_substitute(
        meeting=chamber.meeting,
        member=chamber.person("Bo"),
        substitute=chamber.person("Fie"),
        grounds=Grounds(
            SubstitutionGround.RECUSAL,
            resting_on="Gruppe A; styrelsesvedtægten § 4",
            item=chamber.items[1],
        ),
        now=at(14, 3),
        actor=chamber.erik,
    )


def test_the_substitute_holds_the_seat_of_one_who_stepped_aside(chamber: Chamber) -> None:
    substituted(chamber)

    quorum = chamber.roll().quorum(chamber.items[1], at(14, 5))
    assert (quorum.members, quorum.present, quorum.recused) == (5, 5, 0)
    assert "Fie" in chamber.there(at(14, 5), chamber.items[1])


def test_the_member_is_not_let_in_beside_the_substitute(chamber: Chamber) -> None:
    asked = substituted(chamber)

    with pytest.raises(AgainstTheRules) as told:
        chamber.decide(asked, recused=False, now=at(14, 6))

    assert str(told.value).startswith("Bo Lund kan ikke deltage, mens Fie Lind er stedfortræder")
    assert (Recusal.objects.get().finding, kept_out(chamber.items[1])) == ("recused", ["Bo Lund"])


def test_a_substitute_with_a_conflict_loses_the_papers_too(chamber: Chamber) -> None:
    substituted(chamber)
    fie = as_themselves(chamber.desk, chamber.person("Fie"))

    own = ask_recusal(item=chamber.items[1], person=chamber.person("Fie"), now=at(14, 5), actor=fie)
    chamber.decide(own, now=at(14, 6))

    assert sorted(kept_out(chamber.items[1])) == ["Bo Lund", "Fie Lind"]
    assert "Fie" not in chamber.there(at(14, 7))


def demanded(chamber: Chamber, *, objecting: int, deadline: bool = False) -> Recusal:
    """Bo is recused, and his list demands the substitute."""
    asked = chamber.decide(chamber.ask(chamber.items[1], "Bo"))
    return demand_substitute(
        recusal=asked,
        objecting=objecting,
        deadline_missed=deadline,
        now=at(14, 4),
        actor=chamber.erik,
    )


@pytest.mark.parametrize(
    ("objecting", "deadline", "allowed", "said"),
    [
        (2, False, False, "Punktet skal udsættes til næste møde; 2 af 4 er imod,"),
        (3, False, True, "Punktet kan behandles; 3 af 4 er imod at udsætte det,"),
        (0, True, True, "Punktet kan behandles; en udsættelse ville overskride en frist."),
    ],
)
def test_the_list_demands_the_substitute(
    chamber: Chamber, objecting: int, deadline: bool, allowed: bool, said: str
) -> None:
    demanded(chamber, objecting=objecting, deadline=deadline)

    assert may_deal_with(chamber.sitting, chamber.items[1]).allowed is allowed
    assert words(chamber)[-1].startswith(
        f"Stedfortræderen for Bo Lund blev krævet indkaldt. {said}"
    )


def test_the_substitute_who_is_called_lets_the_item_go_on(chamber: Chamber) -> None:
    demanded(chamber, objecting=0)
    town_council(chamber.desk, "Fie Lind")
    before = may_deal_with(chamber.sitting, chamber.items[1]).allowed

    fie_is_called(chamber)

    after = may_deal_with(chamber.sitting, chamber.items[1])
    assert (before, after.text) == (
        False,
        "Punktet kan behandles; stedfortræderen er indkaldt.",
    )


def test_an_item_that_waits_is_put_off_and_not_decided(chamber: Chamber) -> None:
    item = chamber.items[1]
    demanded(chamber, objecting=0)
    write_decision(
        item=item, wording=Wording("Godkendt", outcome="approved"), seen=0, actor=chamber.erik
    )

    with pytest.raises(AgainstTheRules) as told:
        fix(item=item, seen=1, now=at(14, 5), actor=chamber.erik)
    write_decision(
        item=item, wording=Wording("Udsat", outcome="postponed"), seen=1, actor=chamber.erik
    )
    fix(item=item, seen=2, now=at(14, 6), actor=chamber.erik)

    assert sentence(AgainstTheRules, told.value)[1] == CITED


def test_no_more_object_than_are_there(chamber: Chamber) -> None:
    with pytest.raises(TooManyVotes):
        demanded(chamber, objecting=5)

    assert may_deal_with(chamber.sitting, chamber.items[1])
