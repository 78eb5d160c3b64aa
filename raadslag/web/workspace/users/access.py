"""Whose account pages somebody may open."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from raadslag.bodies.access import may_change_account, may_open_account
from raadslag.bodies.models import Body, User
from raadslag.web.actor import acting
from raadslag.web.workspace.showing import house_of


def account_for(request: HttpRequest, key: int) -> User:
    """The account, for those who may change it; unknown to anyone else.

    Raises:
        Http404: There is none, or it belongs to another municipality.
    """
    user = get_object_or_404(User.objects.select_related("body", "person"), pk=key)
    if not may_change_account(acting(request), user):
        raise Http404
    return user


def administered(request: HttpRequest) -> Body:
    """The municipality whose accounts are shown, for those who administer it."""
    body = house_of(request)
    may_open_account(acting(request), body).require()
    return body
