"""Whatever is pressed in whatever order, the log agrees with itself."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from random import Random

import pytest

from raadslag.rules.attendance import contradictions
from raadslag.rules.quorum import may_decide
from raadslag.sittings.actions import (
    Grounds,
    ask_floor,
    call_substitute,
    close_sitting,
    decide_recusal,
    end_substitution,
    give_floor,
    leave_item,
    note_presence,
    roll_call,
    strike,
    take_up,
)
from raadslag.sittings.models import Presence, Recusal, Sitting, Span, Substitution
from raadslag.sittings.queries import frame_of, lines_of, recusal_words, recusals_of, speech_list
from raadslag.sittings.states import PresenceKind, SubstitutionGround
from raadslag.verdict import RuleBroken
from tests.sittings.room import Chamber, at, opened, town_council

pytestmark = pytest.mark.django_db
STEPS = 60


class Walk:
    """Somebody who presses at random; the clock is set back now and then."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.chamber = opened("Ny kaj", "Molen", members=("Clara Sivebæk", "Dan Friis"))
        town_council(self.chamber.desk, "Eva Krag", "Fie Lind")
        self.people = [
            self.chamber.person(name) for name in ("Anna", "Bo", "Clara", "Dan", "Eva", "Fie")
        ]
        self.now = at(13, 31)
        self.came = 0

    def step(self) -> None:
        """One press; a rule that stands in the way is an answer too."""
        self.now += timedelta(minutes=self.chance.choice((-4, 0, 1, 2, 5)))
        try:
            self.chance.choice(self.deeds())()
            self.came += 1
        except RuleBroken as broken:
            assert str(broken)

    def deeds(self) -> list[Callable[[], object]]:
        """What may be pressed."""
        sitting, erik, now = self.chamber.sitting, self.chamber.erik, self.now
        person, item = self.chance.choice(self.people), self.chance.choice(self.chamber.items)
        kind = self.chance.choice(list(PresenceKind))
        recused = self.chance.random() < 0.6
        presses: list[Callable[[], object]] = [
            lambda: roll_call(sitting=sitting, present=self.people[:4], now=now, actor=erik),
            lambda: note_presence(sitting=sitting, person=person, kind=kind, now=now, actor=erik),
            lambda: take_up(sitting=sitting, item=item, now=now, actor=erik),
            lambda: leave_item(sitting=sitting, now=now, actor=erik),
            lambda: self.chamber.ask(item, person.name.split()[0]),
            lambda: ask_floor(sitting=sitting, person=person, now=now, actor=erik),
            lambda: give_floor(sitting=sitting, person=person, now=now, actor=erik),
            self.call,
        ]
        for asked in Recusal.objects.all():
            presses.append(
                partial(decide_recusal, recusal=asked, recused=recused, now=now, actor=erik)
            )
        for call in Substitution.objects.filter(ended_at=None):
            presses.append(partial(end_substitution, substitution=call, now=now, actor=erik))
        for note in self.chance.sample(list(Presence.objects.all()), Presence.objects.count())[:2]:
            presses.append(partial(strike, presence=note, now=now, actor=erik))
        return presses

    def call(self) -> Substitution:
        """A substitute called, for an item or for the meeting."""
        item = self.chance.choice([None, *self.chamber.items])
        ground = SubstitutionGround.RECUSAL if item else SubstitutionGround.HEALTH
        return call_substitute(
            meeting=self.chamber.meeting,
            member=self.chance.choice(self.people[:4]),
            substitute=self.chance.choice(self.people[4:]),
            grounds=Grounds(ground, a_month=True, resting_on="Gruppe A; § 4", item=item),
            now=self.now,
            actor=self.chamber.erik,
        )

    def holds(self) -> None:
        """What is true after every press."""
        roll = self.chamber.roll()
        item = roll.sitting.item
        voters = roll.voters(item, roll.latest(self.now))
        out = set(roll.recused_from(item))
        assert contradictions(roll.facts) == ()
        assert Span.objects.filter(ends=None).count() == (0 if item is None else 1)
        assert len(set(voters)) == len(voters) <= len(roll.seats)
        assert not out & set(voters)
        assert may_decide(roll.quorum(item, roll.latest(self.now))).text
        speaking = speech_list(roll.sitting, item, self.now).speaking
        assert speaking is None or speaking.who in voters


@pytest.mark.parametrize("seed", range(6))
def test_the_log_agrees_with_itself_whatever_is_pressed(seed: int) -> None:
    walk = Walk(seed)

    for _ in range(STEPS):
        walk.step()
        walk.holds()

    chamber: Chamber = walk.chamber
    assert walk.came > STEPS / 4
    assert lines_of(chamber.roll()) is not None
    assert all(recusal_words(chamber.roll(), recusals_of(chamber.sitting)).values())
    assert chamber.signals()
    _closes(walk)


def _closes(walk: Walk) -> None:
    """The meeting can always be brought to its end."""
    chamber = walk.chamber
    Recusal.objects.filter(finding="open").update(finding="free")
    if not chamber.roll().facts:
        roll_call(
            sitting=chamber.sitting, present=[walk.people[0]], now=walk.now, actor=chamber.erik
        )

    assert close_sitting(sitting=chamber.sitting, now=walk.now, actor=chamber.erik)

    frame = frame_of(Sitting.objects.get())
    assert frame.ends is not None and frame.begins <= frame.ends
