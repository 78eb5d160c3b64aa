"""The workspace's pages, asked for in the same process; runs within Django."""

from __future__ import annotations

import random
from datetime import date
from urllib.parse import urlencode

from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench.timing import taking_turns
from raadslag.bodies.actions import establish, found
from raadslag.bodies.models import Assignment, Body, Organization, User
from raadslag.bodies.queries import actor_of
from raadslag.cases.actions import open_case, start_paper
from raadslag.cases.models import Draft, Paper
from raadslag.journal.actor import system

FORM = "application/x-www-form-urlencoded"
SYLLABLES = ("kaj", "hav", "ne", "ud", "valg", "drift", "by", "ens", "skib", "led", "plan", "vand")
SECTIONS = 8
ROUNDS = 25


def autosave(words: int) -> list[float]:
    """Seconds of an autosave of so many words, and of a bare view that keeps the same form."""
    paper, client = desk()
    path = f"/arbejdsplads/sager/fremstilling/{paper.pk}/gem-undervejs/"
    turn, fields = [0], urlencode(_fields(paper, words))

    def ours() -> None:
        turn[0] += 1
        answer = client.post(path, _body(fields, turn[0]), content_type=FORM)
        if answer.status_code != 200 or not answer.json()["kept"]:
            raise RuntimeError(f"the autosave answers {answer.status_code}")

    def bare() -> None:
        turn[0] += 1
        _keep(RequestFactory().post(path, _body(fields, turn[0]), content_type=FORM))

    return list(taking_turns(ours, bare, ROUNDS))


def queries(sizes: list[int]) -> list[int]:
    """Queries of the list of cases as it grows."""
    call_command("collectstatic", interactive=False, verbosity=0)
    paper, client = desk()
    counted, there = [], 1
    for size in sizes:
        for _ in range(size - there):
            paper_on(paper.case.body, paper.organization, paper.case.caseworker_set.get().user)
        there = size
        with CaptureQueriesContext(connection) as captured:
            client.get("/arbejdsplads/sager/?hvis=alle")
        counted.append(len(captured))
    return counted


def desk() -> tuple[Paper, Client]:
    """A caseworker's paper, and their browser."""
    body = found(name="Prøvekøbing Kommune", actor=system("bench"))
    committee = establish(body=body, name="Havneudvalget", actor=system("bench"))
    user = User.objects.create(username="dorte", first_name="Dorte", body=body)
    Assignment.objects.create(user=user, duty="caseworker", body=body, starts_on=date(2020, 1, 1))
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(user)
    return paper_on(body, committee, user), client


def paper_on(body: Body, committee: Organization | None, user: User) -> Paper:
    if committee is None:
        raise RuntimeError("a paper is for some body")
    today = timezone.localdate()
    actor = actor_of(user, today)
    case = open_case(
        body=body,
        title="Ny kaj",
        kle_topic="08.01.00",
        kle_facet="A00",
        department=None,
        actor=actor,
        today=today,
    )
    return start_paper(case=case, organization=committee, actor=actor, now=timezone.now())


def _fields(paper: Paper, words: int) -> dict[str, str]:
    """The fields the editor sends, with so many words in eight sections."""
    chance = random.Random(7)  # the same text every time
    said = ["".join(chance.choices(SYLLABLES, k=2)) for _ in range(words)]
    fields = {"version": "1", "title": paper.title, "sections": str(SECTIONS), "proposals": "0"}
    share = words // SECTIONS
    for at in range(SECTIONS):
        part = said[at * share : (at + 1) * share]
        lines = (" ".join(part[i : i + 60]) for i in range(0, len(part), 60))
        fields[f"section-{at}-heading"] = f"Afsnit {at}"
        fields[f"section-{at}-text_html"] = "".join(f"<p>{line}</p>" for line in lines)
        fields[f"section-{at}-text_form"] = "html"
    return fields


def _body(fields: str, sequence: int) -> str:
    """The form as a browser sends it; only its number is new each time."""
    return f"{fields}&sequence={sequence}"


def _keep(request: HttpRequest) -> HttpResponse:
    """What the least view would do: read the form, and write it in one row."""
    sent = request.POST
    mine = Draft.objects.filter(sequence__lt=int(sent["sequence"]))
    mine.update(fields=dict(sent.items()), sequence=int(sent["sequence"]))
    return HttpResponse("ok")
