"""What one round asks of the database: who may listen still, and what is new."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from raadslag.web.hearing import Kept, Listening, News, kept_from, listening, news
from raadslag.web.live.signed_in import signed_in

Asked = tuple[str, int]  # session cookie, or nothing for a stranger; meeting


@dataclass(frozen=True, slots=True)
class Round:
    """Answers to those who listen, all of one moment."""

    listening: Mapping[Asked, Listening] = field(default_factory=dict)  # not those who may not
    news: Mapping[int, News] = field(default_factory=dict)  # by meeting
    kept: Kept = field(default_factory=Kept)


def round_of(asked: Collection[Asked], places: Mapping[int, int | None]) -> Round:
    """Ask everything: what is new, and who may hear it."""
    return _answered(asked, news(places))


def round_if_news(asked: Collection[Asked], places: Mapping[int, int | None]) -> Round | None:
    """Ask the same where anything is new; else nothing more, and None."""
    fresh = news(places)
    heard = (places[meeting] in (None, one.latest) for meeting, one in fresh.items())
    return None if all(heard) else _answered(asked, fresh)


def _answered(asked: Collection[Asked], fresh: Mapping[int, News]) -> Round:
    """Who may hear what is new.

    It is asked after what is new, so nobody hears of what was signalled after they
    lost their right.
    """
    kept = kept_from(word for one in fresh.values() for word in one.words)
    actors = signed_in({cookie for cookie, _ in asked if cookie})
    wanted = {one: (actors.get(one[0]), one[1]) for one in asked}
    found = listening(set(wanted.values()))
    answers = {}
    for one, (actor, meeting) in wanted.items():
        as_what = found.get((actor.user_id if actor else None, meeting))
        if as_what is not None:
            answers[one] = as_what
    return Round(answers, fresh, kept)
