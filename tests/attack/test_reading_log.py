"""Reading what is closed leaves one fact a person, thing and day, and the log tells of it."""

from __future__ import annotations

import pytest

from raadslag.agendas.models import AgendaIssue
from raadslag.agendas.reading_log import VERBS
from raadslag.journal.models import Fact
from tests.attack.crawler import fetched, signed_in, sung
from tests.attack.nests import Nest

pytestmark = [pytest.mark.django_db]
LOG = "/arbejdsplads/laesninger/"


def facts() -> list[tuple[str, str]]:
    """Who read what kind of thing."""
    found = Fact.objects.filter(verb__in=VERBS).order_by("subject_type", "subject_id", "actor")
    return list(found.values_list("actor", "subject_type"))


def read(nest: Nest, role: str, *addresses: str) -> None:
    """Let somebody open pages, each of them twice."""
    client = signed_in(nest, role)
    for address in addresses * 2:
        assert fetched(client, address).status == 200


def pages(nest: Nest) -> tuple[str, str, str]:
    """A closed paper, a closed attachment, and the closed item as it was issued."""
    paper, attachment = nest.papers["out"], nest.attachments["outb"]
    issue = AgendaIssue.objects.filter(content__items__0__title=paper.title).latest("number")
    meeting, slug = issue.agenda.meeting_id, issue.content["items"][0]["slug"]
    return (
        f"/arbejdsplads/sager/fremstilling/{paper.pk}/",
        f"/arbejdsplads/sager/bilag/{attachment.pk}/hent/",
        f"/arbejdsplads/moeder/{meeting}/dagsorden/udgave/{issue.number}/punkt/{slug}/",
    )


def test_reading_leaves_one_fact_a_person_and_thing(nest: Nest) -> None:
    paper, attachment, issued = pages(nest)

    read(nest, "dorte", paper, attachment)
    read(nest, "bo", issued)

    assert facts() == [
        ("Bo Lund", "AgendaIssue"),
        ("Dorte Krogh", "Attachment"),
        ("Dorte Krogh", "Paper"),
    ]


def test_reading_before_the_issue_leaves_a_fact(nest: Nest) -> None:
    item = nest.papers["read"].consultation.agendaitem
    address = f"/arbejdsplads/moeder/{item.agenda.meeting_id}/dagsorden/punkt/{item.pk}/"

    read(nest, "rita", address)

    assert facts() == [("Rita Eg", "AgendaItem")]


@pytest.mark.parametrize("role", ["hans", "erik"])
def test_the_log_tells_who_read_without_a_closed_word(role: str, nest: Nest) -> None:
    paper, attachment, issued = pages(nest)
    read(nest, "dorte", paper, attachment)
    read(nest, "bo", issued)

    log = fetched(signed_in(nest, role), LOG)

    assert log.text.count("Dorte Krogh") == 2
    assert log.text.count("Bo Lund") == 1
    assert log.text.count(nest.papers["out"].public_title) == 3
    assert {one for one in sung(nest, log) if one.startswith("kanari")} == set()


@pytest.mark.parametrize("role", ["sofie", "xaver", "xenia"])
def test_the_log_is_for_those_who_watch_over_the_body(role: str, nest: Nest) -> None:
    read(nest, "dorte", *pages(nest)[:2])

    log = fetched(signed_in(nest, role), LOG)

    assert (log.status, "Dorte Krogh" in log.text) == (200, False)


@pytest.mark.parametrize("role", ["dorte", "bo", "freja"])
def test_the_log_is_not_for_others(role: str, nest: Nest) -> None:
    assert fetched(signed_in(nest, role), LOG).status == 403
