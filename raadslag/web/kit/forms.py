"""What every form of a door shares: its choices, its faults, and sending it once."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, TypeVar

from django import forms
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase

from raadslag.verdict import NotAllowed, RuleBroken
from raadslag.web.access import View

T = TypeVar("T")
SECONDS = 3600  # how long a form that was sent is remembered


class Day(forms.DateInput):
    """A day, chosen or typed as 2026-01-13."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Clock(forms.TimeInput):
    """An hour, chosen or typed as 13:30."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


def attempt(
    form: forms.Form,
    act: Callable[[], T],
    field: str | None = None,
    fields: Mapping[type[RuleBroken], str] | None = None,
) -> T | None:
    """Do the act; a broken rule becomes a fault of the form and None is returned.

    The fault stands at ``field``, or where ``fields`` puts that rule. What was
    typed stays in the form. A refusal of the person is no fault of the form
    and passes on.
    """
    try:
        return act()
    except NotAllowed:
        raise
    except RuleBroken as broken:
        source = f" ({broken.source})" if broken.source else ""
        form.add_error((fields or {}).get(type(broken), field), f"{broken}{source}")
        return None


def ticket() -> str:
    """A value for the hidden field ``once``: a form with it is carried out once."""
    return uuid.uuid4().hex


def sent_once(view: View) -> View:
    """Carry a form with the field ``once`` out once, however often it is sent.

    The second time leads where the first one led. A form that was not
    carried out, because of a fault in it, may be sent again.
    """

    @wraps(view)
    def once(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        sent = request.POST.get("once", "")[:64]
        if request.method != "POST" or not sent:
            return view(request, *args, **kwargs)
        key = f"once:{request.user.pk}:{sent}"
        if not cache.add(key, request.get_full_path(), SECONDS):
            return HttpResponseRedirect(cache.get(key) or request.get_full_path())
        done = False
        try:
            answer = view(request, *args, **kwargs)
            done = isinstance(answer, HttpResponseRedirect)
            if isinstance(answer, HttpResponseRedirect):
                cache.set(key, answer.url, SECONDS)
            return answer
        finally:
            if not done:
                cache.delete(key)

    return once
