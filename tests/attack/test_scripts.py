"""Nothing a document says becomes a script, in any place it is shown."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from raadslag.bodies.actions import open_account
from raadslag.exchange.importing.models import ImportRun
from raadslag.exchange.meeting import (
    Attachment,
    Decision,
    Dissent,
    Item,
    Proposal,
    Section,
    Warning,
)
from tests.attack.canary import HIDDEN, MEETING, brought_in
from tests.cast import SYSTEM

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
EVIL = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>"
LINKS = (
    '<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a>'
    '<a href="https://example.dk/" onclick="alert(1)">c</a>'
)
ITEM = Item(
    number="1",
    title=f"Kaj {EVIL}",
    case_number=f"1-{EVIL}",
    sections=(Section(EVIL, 1, EVIL, f"<p style='x'>{EVIL}{LINKS}</p><iframe></iframe>"),),
    proposals=(Proposal(EVIL, "recommendation", (EVIL,)),),
    decision=Decision(EVIL, f"<p>{EVIL}{LINKS}</p>", "adopted", EVIL, EVIL),
    dissent=(Dissent(EVIL, "against", EVIL),),
    attachments=(Attachment(EVIL, True, "javascript:alert(1)"),),
)
MEETING_OF_EVIL = replace(HIDDEN, items=(ITEM,), warnings=(Warning("items[0]", EVIL),))


def faults(page: str) -> list[str]:
    """Scripts, handlers and addresses that a browser would run."""
    tree = LexborHTMLParser(page)
    found = [node.html or "" for node in tree.css("script:not([src]), iframe, object, embed")]
    found = [one for one in found if not is_told_to_machines(one)]
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            runs = (value or "").strip().lower().startswith(("javascript:", "data:text"))
            if name.startswith("on") or name == "style" or runs:
                found.append(f"{node.tag} {name}={value}")
    return found


def is_told_to_machines(script: str) -> bool:
    """Whether a script holds data alone, which no browser runs (JSON-LD)."""
    start, end = '<script type="application/ld+json">', "</script>"
    return script.startswith(start) and bool(
        json.loads(script.removeprefix(start).removesuffix(end))
    )


@pytest.mark.parametrize(
    "address", ["/", "/udvalg/havneudvalget/", MEETING, f"{MEETING}punkt/1/", "/soeg/?q=alert"]
)
def test_public_pages_run_nothing_a_document_says(
    address: str, tmp_path: Path, client: Client
) -> None:
    brought_in(tmp_path, MEETING_OF_EVIL)

    page = client.get(address).content.decode()

    assert "alert" in page or address == "/udvalg/havneudvalget/"
    assert faults(page) == []


def test_the_workspace_runs_nothing_a_document_says(tmp_path: Path, client: Client) -> None:
    brought_in(tmp_path, MEETING_OF_EVIL)
    client.force_login(
        open_account(
            username="erik", name=f"Erik {EVIL}"[:60], password="lang", staff=True, actor=SYSTEM
        )
    )

    page = client.get(f"/arbejdsplads/indlaesninger/{ImportRun.objects.get().pk}/")

    assert "alert(1)" in page.content.decode()
    assert faults(page.content.decode()) == []


def test_a_page_kept_as_an_attachment_does_not_run(tmp_path: Path, client: Client) -> None:
    item = replace(ITEM, attachments=(Attachment('Kort"\r\nX-Evil: 1', True, "bilag/kort.txt"),))
    (tmp_path / "bilag").mkdir()
    brought_in(tmp_path, replace(HIDDEN, items=(item,)))
    page = client.get(f"{MEETING}punkt/1/").content.decode()
    address = next(
        node.attributes["href"] or "" for node in LexborHTMLParser(page).css("a[href*='/fil/']")
    )

    answer = client.get(address)
    b"".join(answer)

    assert "X-Evil" not in answer.headers
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment")
