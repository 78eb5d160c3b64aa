"""Minutes as documents: what stands in them, for whom, and what comes back from them."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pikepdf
import pytest
from django.utils import timezone
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from raadslag.agendas.models import Exclusion
from raadslag.errands.protocols import ERRANDS
from raadslag.exchange.binder.contents import Binder
from raadslag.exchange.binder.orders import CARRIED
from raadslag.exchange.binder.write import write
from raadslag.exchange.meeting import Item, Meeting, Section, Source, When
from raadslag.exchange.protocol.bind import for_members, sheet
from raadslag.exchange.protocol.printing import extract, printed, sheet_of
from raadslag.exchange.reading import read_path
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.ledger.actions import checkpoint
from raadslag.ledger.models import Entry
from raadslag.minutes.content import PartialProtocol
from raadslag.minutes.seen import shown_to
from raadslag.publications.actions import release, withdraw
from raadslag.publications.models import Publication
from tests.exchange.binder.reading import Printed
from tests.exchange.binder.reading import printed as set_down
from tests.minutes.written import DAWN, Record, asked, drafted, sealed
from tests.pdf_conformance import A3A, UA1, faults

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store", "own_key")]
(PROTOCOLS,) = ERRANDS


@pytest.fixture
def own_key(tmp_path: Path, settings: Settings) -> None:
    """A key of the test's own to sign the log with."""
    settings.LOG_KEY = tmp_path / "log-key.pem"


VOTE = {
    "on": "Kajen",
    "yes": 2,
    "no": 1,
    "abstained": 0,
    "yes_who": ["Anna Holm", "Bo Lund"],
    "no_who": ["Carl Vig"],
    "abstained_who": [],
}
DISSENT = {"who": "Carl Vig", "slug": "", "kind": "against", "scope": "hele sagen"}
PROPOSAL = {"proposer": "Direktøren", "kind": "recommendation", "motions": ["Der bygges"]}


def paragraphs(content: bytes) -> list[str]:
    """What the paragraphs of a Word document say."""
    return [one.text for one in Document(io.BytesIO(content)).paragraphs]


def as_pdf(record: Record, folder: Path, text: PartialProtocol | None = None) -> Printed:
    """The minutes set as they are handed over."""
    content = text or cast(PartialProtocol, record.copy.text)
    path = folder / "referat.pdf"
    path.write_bytes(printed(content, record.minutes, "pdf").content)
    return Printed(path, cast(Any, None))


def released(record: Record) -> Publication:
    """The minutes before the public."""
    return release(meeting=record.hall.sitting.meeting, kind="minutes", actor=record.erik)


def public_pdf(publication: Publication, folder: Path) -> Printed:
    """The public's PDF, made by the errand."""
    assert PROTOCOLS.run_one(timezone.now())
    publication.refresh_from_db()
    with open_file(StoredFile.objects.get(sha256=publication.document)) as opened:
        (folder / "offentlig.pdf").write_bytes(opened.read())
    return Printed(folder / "offentlig.pdf", cast(Any, None))


def test_sealed_minutes_say_who_approved_what(tmp_path: Path) -> None:
    record = sealed(3, "Ny kaj", "Molen")
    checkpoint(now=DAWN)

    made = as_pdf(record, tmp_path)

    assert "Til stede Anna Holm (A) [formand], Bo Lund (C), Carl Vig (Ø)" in made.pages[0]
    assert "Beslutning Tiltrådt." in made.text
    assert made.text.count("Godkendt med egen bruger 18-03-2026") == 3
    assert record.copy.fingerprint in made.text.replace(" ", "")
    assert "Side 1 af 3" in made.text
    assert [words for _, words in made.bookmarks] == ["1. Ny kaj", "2. Molen", "Godkendelse"]
    assert faults(made.path) == {UA1: {}, A3A: {}}


def test_minutes_that_are_not_sealed_are_marked_on_every_page(tmp_path: Path) -> None:
    made = as_pdf(asked(2), tmp_path)

    assert all("Kladde – ikke forseglet" in page for page in made.pages)
    assert "Underskrift:" in made.text


def test_the_log_is_named_only_when_the_text_stands_in_it() -> None:
    draft = asked(2)
    checkpoint(now=DAWN)

    assert sheet_of(draft.minutes).note == ""


def test_a_checkpoint_older_than_the_sealing_proves_nothing() -> None:
    record = sealed(2)

    before = sheet_of(record.minutes)
    newest = checkpoint(now=DAWN)

    assert newest is not None
    assert (before.note, sheet_of(record.minutes).note) == ("", newest.note)


def test_what_a_reader_must_not_see_is_in_none_of_the_forms(tmp_path: Path) -> None:
    record = drafted(3, "Ny kaj", "Molen", closed=True)
    bo = record.hall.people[1]
    item = record.hall.items[1]
    Exclusion.objects.create(item=item, person=bo, starts_at=DAWN, reason="x")
    text = shown_to(record.hall.member(1), record.copy)

    forms = {name: printed(text, record.minutes, name).content for name in ("docx", "json")}
    made = as_pdf(record, tmp_path, text)

    assert "Ny kaj" in " ".join(paragraphs(forms["docx"]))
    told = (
        made.text
        + " ".join(paragraphs(forms["docx"]))
        + forms["json"].decode()
        + str(pikepdf.open(made.path).docinfo)
    )
    assert "Molen" not in told
    assert "Punktet er dækket til i dette eksemplar." in made.text
    assert "Ny kaj" in forms["json"].decode()
    assert len(json.loads(forms["json"])["items"]) == 2


def test_word_says_all_that_the_pdf_says() -> None:
    record = sealed(3, "Ny kaj")
    text = json.loads(json.dumps(record.copy.text))
    text["items"][0]["content"]["votes"] = [VOTE]
    text["items"][0]["content"]["dissent"] = [DISSENT]
    text["items"][0]["content"]["proposals"] = [PROPOSAL]

    content = printed(text, record.minutes, "docx").content

    said = paragraphs(content)
    (answers,) = Document(io.BytesIO(content)).tables
    assert "Til stede: Anna Holm (A) [formand], Bo Lund (C), Carl Vig (Ø)" in said
    assert said[said.index("Indstilling") + 1 :][:2] == ["Direktøren indstiller,", "Der bygges"]
    assert said[said.index("Kajen") + 1 :][:2] == ["For 2: Anna Holm, Bo Lund", "Imod 1: Carl Vig"]
    assert any(one.startswith("Carl Vig") and one.endswith(": hele sagen") for one in said)
    assert record.copy.fingerprint in said
    assert answers.cell(1, 0).text == "Anna Holm (A)"
    assert answers.cell(1, 1).text.startswith("Godkendt med egen bruger 18-03-2026")


def test_attachments_are_named_after_the_decision() -> None:
    record = sealed(2, "Ny kaj")
    text = json.loads(json.dumps(record.copy.text))
    text["items"][0]["attachments"] = [
        {"title": title, "sha256": "0" * 64, "media_type": "", "size": 1, "closed": closed}
        for title, closed in (("Tegning", False), ("Tilbud", True))
    ]

    said = paragraphs(printed(text, record.minutes, "docx").content)

    at = said.index("Bilag")
    assert said[at + 1 :][:2] == ["Tegning", "Tilbud (lukket bilag)"]
    assert said.index("Beslutning") < at


def test_word_not_sealed_says_so() -> None:
    record = asked(2)

    content = printed(cast(PartialProtocol, record.copy.text), record.minutes, "docx").content

    said = paragraphs(content)
    assert "Udgave: Kladde, ikke forseglet" in said


def test_an_extract_holds_one_item_and_nothing_of_the_others(tmp_path: Path) -> None:
    record = sealed(2, "Ny kaj", "Molen")
    path = tmp_path / "uddrag.pdf"

    content = extract(cast(PartialProtocol, record.copy.text), record.minutes, "2").content
    path.write_bytes(content)

    made = Printed(path, cast(Any, None))
    assert "Molen" in made.text
    assert "Ny kaj" not in made.text
    assert "Havneudvalget" in made.text


def test_the_public_pdf_is_made_by_itself_and_stands_in_the_log(tmp_path: Path) -> None:
    publication = released(sealed(2, "Ny kaj"))

    made = public_pdf(publication, tmp_path)

    assert "Beslutning Tiltrådt." in made.text
    assert "/log/" in made.text
    assert "Godkendelse" not in made.text
    assert Entry.objects.filter(kind="document", key=publication.document).count() == 1
    assert faults(made.path) == {UA1: {}, A3A: {}}
    assert PROTOCOLS.run_one(timezone.now()) is False
    with pikepdf.open(made.path) as opened:
        inside = opened.attachments[CARRIED].get_file().read_bytes()
    assert publication.carried == hashlib.sha256(inside).hexdigest()
    assert Entry.objects.filter(kind="document", key=publication.carried).count() == 1


def test_of_a_closed_item_the_public_pdf_tells_what_is_public_alone(tmp_path: Path) -> None:
    record = sealed(2, "Hemmelig handel", closed=True)
    publication = released(record)

    made = public_pdf(publication, tmp_path)

    carried = _carried(made.path)
    assert "Sagen er afgjort." in made.text
    assert "Hemmelig" not in made.text + json.dumps(carried, ensure_ascii=False)
    assert carried["items"][0]["closed"] is True


def test_of_withdrawn_minutes_no_pdf_is_made() -> None:
    record = sealed(2)
    publication = released(record)
    withdraw(publication=publication, reason="Forkert udgave", actor=record.erik)

    assert PROTOCOLS.run_one(timezone.now()) is False


def test_our_own_pdf_is_read_as_what_it_was_made_of(tmp_path: Path) -> None:
    record = sealed(3, "Ny kaj", "Molen")
    made = as_pdf(record, tmp_path)

    meeting = read_path(made.path)

    text = cast(PartialProtocol, record.copy.text)
    sent = Meeting.from_json(printed(text, record.minutes, "json").content)
    assert meeting.without_source() == sent.without_source()
    assert meeting.source.reader == "carried-json"
    assert [one.decision and one.decision.outcome for one in meeting.items] == ["adopted"] * 2


TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Co"), blacklist_characters="\ufffe\uffff"),
    min_size=1,
    max_size=60,
)
MEETINGS = st.builds(
    lambda titles, texts: Meeting(
        source=Source("", "", "", ""),
        kind="minutes",
        municipality="Prøvekøbing Kommune",
        body="Havneudvalget",
        meeting=When("2026-03-17", "13:30"),
        items=tuple(
            Item(str(at), title, sections=(Section("Resume", 1, text, ""),))
            for at, (title, text) in enumerate(zip(titles, texts, strict=False), 1)
        ),
    ),
    st.lists(TEXTS, min_size=1, max_size=4),
    st.lists(TEXTS, min_size=4, max_size=4),
)


@given(MEETINGS)
@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_was_carried_comes_back(tmp_path: Path, meeting: Meeting) -> None:
    binder = Binder(
        municipality="Prøvekøbing Kommune",
        body="Havneudvalget",
        day=datetime(2026, 3, 17).date(),
        kind="Referat",
        carried=meeting.to_json().encode(),
    )
    path = tmp_path / "pakke.pdf"
    write(binder, path)

    assert read_path(path).without_source() == meeting.without_source()


def test_a_pdf_with_another_file_of_that_name_is_read_by_its_pages(tmp_path: Path) -> None:
    record = sealed(2)
    binder = for_members(
        cast(PartialProtocol, record.copy.text), sheet_of(record.minutes), timezone.now()
    )
    made = set_down(replace(binder, carried=b'{"format": "noget andet"}'), tmp_path)

    assert read_path(made.path).source.reader != "carried-json"


BAD = "🙂 \uf0b7 punkt \x00 \u202e vendt \u200b" + "ord " * 400
TABLE = "<table>" + "<tr>" + "<td>x</td>" * 300 + "</tr></table>"


def test_whatever_is_written_the_minutes_are_made(tmp_path: Path) -> None:
    record = drafted(2)
    text = json.loads(json.dumps(record.copy.text))
    item = text["items"][0]
    item["title"] = BAD[:200]
    item["content"]["decision"] = {
        "text": BAD,
        "html": f"<p>{BAD}</p>{TABLE}<img src='x'>",
        "recommends_to": "",
        "referred_to": "",
    }
    item["content"]["dissent"] = [{"who": BAD[:50], "slug": "", "kind": "against", "scope": BAD}]
    binder = for_members(text, sheet([(BAD[:40], BAD[:80])], [BAD], "0" * 64, None), None)

    made = set_down(binder, tmp_path)

    assert "🙂" in made.text or any("🙂" in one for one in made.written.notes)
    assert "ord ord ord" in made.text
    assert made.written.notes != ()


def _carried(path: Path) -> Any:
    with pikepdf.open(path) as opened:
        return json.loads(opened.attachments[CARRIED].get_file().read_bytes())
