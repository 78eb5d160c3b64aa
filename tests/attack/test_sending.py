"""Forms sent by those who are nothing to a thing change nothing, and tell nothing."""

from __future__ import annotations

import pytest
from django.apps import apps

from raadslag.agendas.reading_log import VERBS
from tests.attack.crawler import addresses, answered, fetched, routes, signed_in, sung
from tests.attack.keys import fillings
from tests.attack.nests import Nest

pytestmark = [pytest.mark.django_db]
# What is one's own to change, and what cannot be tried without ending the visit.
OWN = ("log-ind", "log-ud", "min-konto", "moeder/kalender", "det-skrevne")
OWN_ROWS = {"ImportRun", "SignIn", "Heartbeat"}
# Those of the other municipality try as many things between them as anybody else.
SHARED = {"xaver": (0, 12), "xenia": (6, 12)}
PLAUSIBLE = {
    "title": "Overtaget",
    "text": "Overtaget",
    "reason": "Derfor",
    "grund": "Derfor",
    "svar": "Ja",
    "comment": "Ja",
    "answer": "approve",
    "do": "remove",
    "order": ["1", "2"],
    "sag": ["1", "2", "3"],
    "moede": "1",
    "person": "1",
    "classification": "open",
    "outcome": "adopted",
    "version": "2",
    "sequence": "99999999999999999",
    "base": "1",
    "change_note": "Nyt",
    "late_reason": "Sent",
    "readers": ["1"],
}


def stock() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of the house."""
    return {
        model.__name__: sorted(model._default_manager.values_list(), key=str)
        for model in apps.get_app_config("raadslag").get_models()
        if model.__name__ not in OWN_ROWS | {"User"}
    }


@pytest.mark.parametrize("role", ["stranger", "freja", "xaver", "xenia"])
def test_nothing_is_changed_from_outside(role: str, nest: Nest) -> None:
    client, before = signed_in(nest, role), stock()
    heard, odd = set(), []
    first, step = SHARED.get(role, (0, 6))

    for route in routes():
        if route.pattern.startswith("arbejdsplads/") and not any(o in route.pattern for o in OWN):
            for filling in list(fillings(route.pattern, route.parameters, nest))[first::step]:
                if not filling and role in {"xaver", "xenia"}:
                    continue  # their own house is theirs to change
                address = route.address(filling)
                for sent in ({}, PLAUSIBLE):
                    page = answered(client.post(address, sent))
                    heard |= sung(nest, page)
                    odd += [address] if page.status >= 500 else []

    after = stock()
    assert (heard, odd) == (set(), [])
    assert [name for name in after if after[name] != before[name]] == []


@pytest.mark.parametrize("role", ["erik"])
def test_reading_changes_nothing_but_the_log_of_readings(role: str, nest: Nest) -> None:
    client, before = signed_in(nest, role), stock()

    for route, address in list(addresses(nest))[::2]:
        if route.pattern.startswith("arbejdsplads/"):
            fetched(client, address)

    after = stock()
    changed = {name for name in after if after[name] != before[name]}
    assert changed - {"Fact", "Pen"} == set()
    facts = {one[4] for one in after["Fact"]} - {one[4] for one in before["Fact"]}
    assert facts <= {*VERBS, "cases.take_pen", "cases.drop_pen"}
