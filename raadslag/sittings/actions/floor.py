"""The list of speakers: who asks for the floor, who gets it, and when they end."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from raadslag.agendas.models import AgendaItem
from raadslag.bodies.models import Person
from raadslag.journal.actions import record
from raadslag.journal.actor import Actor
from raadslag.rules.member import Member
from raadslag.rules.rights import Part
from raadslag.rules.speech import Act, Note, may_note, queue, speaking
from raadslag.sittings.access import parts_at
from raadslag.sittings.actions.outbox import held_for, signal
from raadslag.sittings.faults import AgainstTheRules, NoItem, NotInTheRoom, NotYourOwn
from raadslag.sittings.models import Sitting, SpeechNote
from raadslag.sittings.queries import Roll, notes_of, roll_of
from raadslag.sittings.states import Topic


@transaction.atomic
def ask_floor(
    *, sitting: Sitting, person: Person, now: datetime, actor: Actor, short: bool = False
) -> SpeechNote:
    """Put a member on the list of the item that is up: a speech, or a short remark.

    Raises:
        NotYourOwn: A member asks for another.
        NoItem: No item is dealt with.
        NotInTheRoom: The member is not there, or has a conflict of interest.
        AgainstTheRules: The member waits, or speaks, already.
    """
    sitting = held_for(sitting, "ask_floor", actor)
    _require_own(sitting, person, actor)
    act = Act.ASKED_SHORT if short else Act.ASKED
    return _note(sitting, act, person, now, actor, there=True)


@transaction.atomic
def withdraw_wish(*, sitting: Sitting, person: Person, now: datetime, actor: Actor) -> SpeechNote:
    """Take a member off the list: themselves, or the secretary.

    Raises:
        NotYourOwn: A member takes another off.
        NoItem: No item is dealt with.
        AgainstTheRules: The member does not wait.
    """
    sitting = held_for(sitting, "ask_floor", actor)
    _require_own(sitting, person, actor)
    return _note(sitting, Act.WITHDREW, person, now, actor)


@transaction.atomic
def give_floor(*, sitting: Sitting, person: Person, now: datetime, actor: Actor) -> SpeechNote:
    """Let a member speak, also one who never asked; the speech that is on ends.

    Raises:
        NoItem: No item is dealt with.
        NotInTheRoom: The member is not there, or has a conflict of interest.
    """
    sitting = held_for(sitting, "lead", actor)
    item = _up(sitting)
    talk = speaking(notes_of(sitting, item))
    if talk is not None and talk.who.key == person.pk:
        return sitting.speechnote_set.filter(item=item, act=Act.BEGAN).order_by("-id")[0]
    if talk is not None:
        _write(sitting, item, Act.ENDED, talk.who, now)
    return _note(sitting, Act.BEGAN, person, now, actor, there=True)


@transaction.atomic
def end_speech(*, sitting: Sitting, now: datetime, actor: Actor) -> bool:
    """End the speech that is on; False when nobody speaks."""
    sitting = held_for(sitting, "lead", actor)
    ended = end_talk(sitting, now)
    if ended:
        record("sittings.end_speech", subject=sitting, actor=actor)
        signal(sitting, Topic.SPEECH, sitting.item)
    return ended


@transaction.atomic
def move_wish(
    *, sitting: Sitting, person: Person, place: int, now: datetime, actor: Actor
) -> SpeechNote:
    """Give one who waits another place on the list; 1 is next.

    Raises:
        NoItem: No item is dealt with.
        AgainstTheRules: The member does not wait, or there is no such place.
    """
    sitting = held_for(sitting, "lead", actor)
    return _note(sitting, Act.MOVED, person, now, actor, place=place)


def end_talk(sitting: Sitting, now: datetime) -> bool:
    """End the speech that is on, as part of another verb; False when nobody speaks."""
    talk = speaking(notes_of(sitting, sitting.item)) if sitting.item else None
    if talk is None or sitting.item is None:
        return False
    _write(sitting, sitting.item, Act.ENDED, talk.who, now)
    return True


def silence(sitting: Sitting, who: Member, now: datetime) -> bool:
    """Take one who leaves the room off the list and end their speech, as part of another verb."""
    if sitting.item is None:
        return False
    notes = notes_of(sitting, sitting.item)
    talk = speaking(notes)
    speaks = talk is not None and talk.who == who
    waits = any(one.who == who for one in queue(notes))
    if speaks:
        _write(sitting, sitting.item, Act.ENDED, who, now)
    if waits:
        _write(sitting, sitting.item, Act.WITHDREW, who, now)
    return speaks or waits


def _require_own(sitting: Sitting, person: Person, actor: Actor) -> None:
    """Fail when a member acts for another; the secretary acts for any."""
    secretary = actor.user_id is None or Part.SECRETARY in parts_at(actor, sitting.meeting)
    if not secretary and actor.person_id != person.pk:
        raise NotYourOwn


def _up(sitting: Sitting) -> AgendaItem:
    if sitting.item is None:
        raise NoItem
    return sitting.item


def _note(
    sitting: Sitting,
    act: Act,
    person: Person,
    now: datetime,
    actor: Actor,
    *,
    place: int = 1,
    there: bool = False,
) -> SpeechNote:
    """Note one act when it agrees with the list, and tell of it."""
    item = _up(sitting)
    roll = roll_of(sitting)
    who = roll.people.get(person.pk, Member(person.pk, person.name))
    if there:
        _require_there(roll, item, who, now)
    told = Note(act, who, now, place)
    ruling = may_note(notes_of(sitting, item), told)
    if not ruling:
        raise AgainstTheRules(ruling)
    made = _write(sitting, item, act, who, now, place)
    record(f"sittings.{_VERBS[act]}", subject=sitting, actor=actor, item=item.pk, person=who.key)
    signal(sitting, Topic.SPEECH, item)
    return made


def _require_there(roll: Roll, item: AgendaItem, who: Member, now: datetime) -> None:
    if who not in roll.voters(item, roll.latest(now)):
        raise NotInTheRoom(person=who)


def _write(
    sitting: Sitting, item: AgendaItem, act: Act, who: Member, now: datetime, place: int = 1
) -> SpeechNote:
    return sitting.speechnote_set.create(item=item, person_id=who.key, act=act, at=now, place=place)


_VERBS = {
    Act.ASKED: "ask_floor",
    Act.ASKED_SHORT: "ask_floor",
    Act.WITHDREW: "withdraw_wish",
    Act.MOVED: "move_wish",
    Act.BEGAN: "give_floor",
}
