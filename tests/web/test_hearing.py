"""Who hears which signal; the same number of questions however many listen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.actions import register
from raadslag.bodies.models import Deputy, Membership, User
from raadslag.bodies.queries import actor_of
from raadslag.journal.actor import Actor
from raadslag.publications.actions import withdraw
from raadslag.publications.models import Publication
from raadslag.sittings.models import Recusal, Substitution
from raadslag.sittings.states import RecusalFinding, Topic
from raadslag.web.actors import actors_of
from raadslag.web.hearing import (
    REPLAYED,
    Listening,
    News,
    Word,
    heard,
    kept_from,
    listening,
    news,
    since,
)
from raadslag.web.live.rounds import Round, round_of
from tests.cast import SYSTEM, account
from tests.desk import DAY
from tests.sittings.room import Chamber, at
from tests.web.live.rooms import committee, council, told
from tests.web.live.served import cookie_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def as_what(actor: Actor | None, meeting: int) -> Listening | None:
    """As what somebody listens."""
    found = listening({(actor, meeting)})
    return found.get((actor.user_id if actor else None, meeting))


def topic_for(who: Listening | None, word: Word) -> str:
    """What somebody hears of a signal."""
    assert who is not None
    return heard(word, who, kept_from([word])).topic


def queries(ask: Callable[[], object]) -> int:
    """How many questions something asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)


def test_those_of_the_body_and_its_secretariat_listen_and_nobody_else() -> None:
    room = committee()

    found = {
        name: as_what(room.desk.actor(name), room.meeting.pk) is not None
        for name in room.desk.users
    }

    assert {name for name, yes in found.items() if yes} == {"anna", "bo", "erik"}
    assert as_what(None, room.meeting.pk) is None


@pytest.mark.parametrize(("approved", "listens"), [(False, False), (True, True)])
def test_a_substitute_listens_once_it_is_decided(approved: bool, listens: bool) -> None:
    room = committee()
    ida = _politician(room)
    substitution = _called(room, ida, approved=approved)
    closed = Word(1, Topic.VOTE, room.items[1].pk, closed=True)

    there = as_what(_actor(ida), room.meeting.pk)

    assert (there is not None) is listens
    assert substitution.item is None
    assert there is None or topic_for(there, closed) == Topic.VOTE


def test_a_substitute_for_one_item_hears_of_no_other_that_is_closed() -> None:
    room = committee()
    ida = _politician(room)
    _called(room, ida, approved=True, item=room.items[0])

    there = as_what(_actor(ida), room.meeting.pk)

    assert topic_for(there, Word(1, Topic.VOTE, room.items[1].pk, closed=True)) == Topic.SCREEN
    assert topic_for(there, Word(1, Topic.VOTE, room.items[0].pk, closed=False)) == Topic.VOTE


@pytest.mark.parametrize(
    ("finding", "topic"),
    [
        (RecusalFinding.OPEN, Topic.SPEECH),
        (RecusalFinding.FREE, Topic.SPEECH),
        (RecusalFinding.RECUSED, Topic.SCREEN),
    ],
)
def test_a_member_found_recused_hears_nothing_of_a_closed_item(finding: str, topic: str) -> None:
    room = committee()
    Recusal.objects.create(
        item=room.items[1],
        person=room.desk.house.bo,
        origin="raised",
        finding=finding,
        asked_at=at(14),
    )
    word = Word(1, Topic.SPEECH, room.items[1].pk, closed=True)

    bo, anna = (as_what(room.desk.actor(one), room.meeting.pk) for one in ("bo", "anna"))

    assert (topic_for(bo, word), topic_for(anna, word)) == (topic, Topic.SPEECH)


def test_the_public_follows_the_council_alone() -> None:
    room = council()
    opened, closed = room.items
    public = as_what(None, room.meeting.pk)

    topics = [
        topic_for(public, Word(1, Topic.VOTE, opened.pk)),
        topic_for(public, Word(1, Topic.VOTE, closed.pk, closed=True)),
        topic_for(public, Word(1, Topic.VOTE, closed.pk, closed=False)),  # opened, not released
        topic_for(public, Word(1, Topic.VOTE, opened.pk, closed=True)),  # closed since
        topic_for(public, Word(1, Topic.PRESENCE)),
    ]

    assert topics == ["vote", "screen", "screen", "screen", "presence"]


def test_the_public_does_not_follow_what_is_not_released() -> None:
    room = council()

    withdraw(publication=Publication.objects.get(), reason="En fejl.", actor=SYSTEM)

    assert as_what(None, room.meeting.pk) is None
    assert as_what(room.desk.anna, room.meeting.pk) == Listening(True, room.desk.house.anna.pk)


def test_many_accounts_act_as_each_does_alone() -> None:
    room = committee()
    users = list(User.objects.all())
    Deputy.objects.create(
        user=room.desk.users["erik"], deputy=room.desk.users["ida"], starts_on=DAY, ends_on=DAY
    )
    Deputy.objects.create(
        user=room.desk.users["hans"], deputy=room.desk.users["bo"], starts_on=DAY, ends_on=DAY
    )
    Membership.objects.filter(person=room.desk.house.anna).update(ends_on=DAY)

    together = actors_of(users, DAY)

    assert together == {one.pk: actor_of(one, DAY) for one in users}
    assert any(one.acts_for for one in together.values())


def test_news_since_a_number_are_whole_or_say_that_there_is_news() -> None:
    words = tuple(Word(one, Topic.VOTE) for one in (4, 5, 6))
    fresh = News(6, words)

    assert [since(fresh, place) for place in (6, 5, 3, 2, 9)] == [
        (),
        words[2:],
        words,
        (Word(6, Topic.SCREEN),),
        (Word(6, Topic.SCREEN),),
    ]


def test_news_go_back_no_further_than_is_replayed() -> None:
    room = committee()
    for _ in range(REPLAYED + 5):
        last = told(room.sitting, Topic.SPEECH)

    fresh = news({room.meeting.pk: 0})[room.meeting.pk]

    assert (fresh.latest, len(fresh.words), fresh.words[-1].number) == (last, REPLAYED, last)


def test_a_round_asks_the_same_for_one_and_for_many() -> None:
    room = council()
    told(room.opened(), Topic.VOTE, room.items[1])
    one = [(cookie_of(room.anna), room.meeting.pk)]
    many = one + [(cookie_of(user), room.meeting.pk) for user in room.desk.users.values()]
    many += [("", room.meeting.pk), ("findes-ikke", room.meeting.pk)]

    counts = [queries(partial(round_of, asked, {room.meeting.pk: 0})) for asked in (one, many)]

    assert counts == [12, 12]


def test_a_round_answers_each_cookie() -> None:
    room = council()
    anna, ida = cookie_of(room.anna), cookie_of(room.desk.users["ida"])
    key = room.meeting.pk

    answers = round_of([(anna, key), (ida, key), ("", key), (anna, 10**7)], {key: 0})

    assert answers.listening == {
        (anna, key): Listening(True, room.desk.house.anna.pk),
        (ida, key): Listening(),
        ("", key): Listening(),
    }


def test_whoever_must_have_two_factors_and_has_not_hears_nothing(settings: Settings) -> None:
    room = committee()
    settings.TWO_FACTORS = "all"
    with_two = cookie_of(room.desk.users["bo"])
    without = cookie_of(room.desk.users["anna"], two=False)
    key = room.meeting.pk

    answers: Round = round_of([(with_two, key), (without, key)], {})

    assert set(answers.listening) == {(with_two, key)}


def _politician(room: Chamber) -> User:
    clara = register(body=room.desk.house.body, name="Clara Sivebæk", actor=SYSTEM)
    return account(room.desk.house.body, "clara", "Clara Sivebæk", clara)


def _actor(user: User) -> Actor:
    return actor_of(user, DAY)


def _called(
    room: Chamber, user: User, *, approved: bool, item: AgendaItem | None = None
) -> Substitution:
    assert user.person is not None
    return Substitution.objects.create(
        meeting=room.meeting,
        member=room.desk.house.bo,
        substitute=user.person,
        name="Clara Sivebæk",
        ground="health",
        item=item,
        called_at=at(13),
        approved_at=at(13) if approved else None,
    )
