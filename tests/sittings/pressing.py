"""Presses at a meeting in processes that are killed at any moment; ``test_kill`` runs it.

    python -m tests.sittings.pressing SITTING KILLS SEED

It prints what was acknowledged, a line each: the kind of row and its key.
"""

import os
import sys
import time
from itertools import count
from random import Random
from signal import SIGKILL

import django
from django.utils import timezone

django.setup()

from raadslag.agendas.models import AgendaItem  # noqa: E402  # models need the setup above
from raadslag.journal.actor import system  # noqa: E402
from raadslag.sittings.actions import note_presence, take_up  # noqa: E402
from raadslag.sittings.models import Sitting  # noqa: E402
from raadslag.sittings.queries import roll_of  # noqa: E402
from raadslag.sittings.states import PresenceKind  # noqa: E402

LONGEST = 0.1  # seconds a process presses before it is killed


def main(sitting: int, kills: int, seed: int) -> None:
    """Let one process after the other press, and kill each."""
    chance = Random(seed)
    for number in range(kills):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            press(sitting, Random(seed + number), writing)
        os.close(writing)
        with os.fdopen(reading) as told:
            if not told.readline():  # it has begun
                raise SystemExit("a process ended before it began")
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(child, SIGKILL)
            os.waitpid(child, 0)
            sys.stdout.write(told.read())


def press(key: int, chance: Random, writing: int) -> None:
    """Note who comes and goes, and take items up, until killed; tell each that was done."""
    actor = system("prøve")
    sitting = Sitting.objects.get(pk=key)
    people = [seat.person for seat in sitting.seat_set.select_related("person")]
    items = list(AgendaItem.objects.filter(agenda__meeting=sitting.meeting_id))
    inside = set(roll_of(sitting).inside())
    os.write(writing, b"begun\n")
    for turn in count(chance.randrange(3)):
        now = timezone.now()
        if turn % 3 == 0:
            item = chance.choice(items)
            span = take_up(sitting=sitting, item=item, now=now, actor=actor)
            os.write(writing, b"Span %d\n" % span.pk)
            continue
        person = chance.choice(people)
        kind = PresenceKind.LEFT if person.pk in inside else PresenceKind.ARRIVED
        note = note_presence(sitting=sitting, person=person, kind=kind, now=now, actor=actor)
        inside ^= {person.pk}
        os.write(writing, b"Presence %d\n" % note.pk)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
