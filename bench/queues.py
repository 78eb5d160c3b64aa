"""The queue of a body as it grows, asked for in the same process; runs within Django."""

from __future__ import annotations

from datetime import date

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.workspace import desk, paper_on
from raadslag.bodies.models import Assignment, Organization, User
from raadslag.bodies.queries import actor_of
from raadslag.cases.actions import classify
from raadslag.consultations.actions import queue


def queries(sizes: list[int]) -> list[int]:
    """Queries of the queue with so many cases in it, for its secretary."""
    call_command("collectstatic", interactive=False, verbosity=0)
    first, _client = desk()
    committee, writer = first.organization, first.case.caseworker_set.get().user
    if committee is None:
        raise RuntimeError("a paper is for some body")
    secretary, counted, there = _secretary(committee), [], 0
    for size in sizes:
        for _ in range(size - there):
            _wait(committee, writer)
        there = size
        counted.append(_asked(secretary, committee, size))
    return counted


def _secretary(committee: Organization) -> Client:
    user = User.objects.create(username="erik", first_name="Erik", body=committee.body)
    Assignment.objects.create(
        user=user,
        duty="secretary",
        body=committee.body,
        organization=committee,
        starts_on=date(2020, 1, 1),
    )
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user)
    return client


def _wait(committee: Organization, writer: User) -> None:
    """One more open case that waits for the committee."""
    actor = actor_of(writer, timezone.localdate())
    made = paper_on(committee.body, committee, writer)
    classify(paper=made, classification="open", actor=actor)
    queue(paper=made, now=timezone.now(), actor=actor)


def _asked(client: Client, committee: Organization, size: int) -> int:
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(f"/arbejdsplads/koe/{committee.pk}/")
    shown = answer.content.count(b'name="sag"')
    if shown != size:
        raise RuntimeError(f"the queue shows {shown} cases of {size}")
    return len(captured)
