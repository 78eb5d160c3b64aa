"""Dates, times, sizes and lists as Danes write them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from django.utils import dates
from django.utils.formats import number_format
from django.utils.translation import gettext

KINDS = {
    "application/pdf": "PDF",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
    "application/zip": "ZIP",
    "application/xml": "XML",
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "text/html": "HTML",
    "text/plain": "TXT",
}


def in_words(day: date) -> str:
    """A date such as "13. januar 2026"."""
    return gettext("%(day)s. %(month)s %(year)s") % {
        "day": day.day,
        "month": dates.MONTHS[day.month],
        "year": day.year,
    }


def at_moment(moment: datetime) -> str:
    """A moment such as "13. januar 2026 kl. 9.05"."""
    words = {"day": in_words(moment), "time": hour(moment.time())}
    return gettext("%(day)s kl. %(time)s") % words


def with_weekday(day: date) -> str:
    """A date such as "tirsdag den 13. januar 2026"."""
    return gettext("%(weekday)s den %(date)s") % {
        "weekday": dates.WEEKDAYS[day.weekday()],
        "date": in_words(day),
    }


def at_clock(clock: time) -> str:
    """A time such as "kl. 13.30".

    >>> at_clock(time(9, 5))
    'kl. 9.05'
    """
    return gettext("kl. %(time)s") % {"time": hour(clock)}


def hour(clock: time) -> str:
    """A time such as "13.30".

    >>> hour(time(9, 5))
    '9.05'
    """
    return gettext("%(hour)s.%(minute)s") % {"hour": clock.hour, "minute": f"{clock.minute:02d}"}


def in_bytes(size: int) -> str:
    """A size such as "1,2 MB"; never less than 1 KB.

    >>> in_bytes(1_234_567), in_bytes(20)
    ('1,2 MB', '1 KB')
    """
    if size >= 1_000_000:
        return f"{number_format(size / 1_000_000, 1)} MB"
    return f"{max(1, round(size / 1000))} KB"


def kind_of(media_type: str) -> str:
    """What readers call a media type."""
    return KINDS.get(media_type, gettext("fil"))


def enumerated(words: Sequence[str]) -> str:
    """Words in a row: "A, B og C"."""
    if len(words) < 2:
        return "".join(words)
    return gettext("%(first)s og %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
