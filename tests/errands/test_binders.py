"""An issued agenda made into PDFs, for its members and for the public."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from django.test import Client
from django.utils import timezone

from raadslag.agendas.actions import ask_binder
from raadslag.agendas.models import AgendaIssue, Binder
from raadslag.agendas.queries import standing_items
from raadslag.cases.models import Paper
from raadslag.errands.actions import claim
from raadslag.errands.binders import ERRANDS
from raadslag.errands.things import LEASE
from raadslag.files.actions import keep
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file
from raadslag.journal.models import Fact
from raadslag.publications.actions import attach_document, withdraw
from raadslag.publications.models import Publication, PublicItem
from raadslag.verdict import NotAllowed
from tests.cast import SYSTEM, Office, office
from tests.desk import NOW, agenda, attached, drawn, paper, queued, sent
from tests.exchange.binder.examples import report
from tests.exchange.binder.reading import words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
(ERRAND,) = ERRANDS
CANARY = "kanariefugl"
ADDRESS = "/udvalg/havneudvalget/2026-03-17/dagsorden.pdf"


@pytest.fixture
def desk() -> Office:
    return office()


def issued(desk: Office) -> AgendaIssue:
    """An agenda with an open item that has an open and a closed document, and a closed item."""
    made, kaj = agenda(desk), paper(desk, "Ny kaj", text="Kajen er fra 1931.")
    attached(desk, kaj, "Kort over kajen", keep(report("Kortblad", 1)))
    attached(desk, kaj, f"Aftale {CANARY}", keep(report(CANARY, 1)), closed=True)
    secret = paper(desk, f"Sag om {CANARY}", text=f"Vedrører {CANARY}.", closed=True)
    attached(desk, secret, f"Brev {CANARY}", keep(f"Brev til {CANARY}".encode()), closed=True)
    drawn(desk, made, queued(desk, made=kaj))
    drawn(desk, made, queued(desk, made=secret))
    return sent(desk, made)


def made(audience: str, **values: object) -> Binder:
    """The binder for an audience, when all that is owed has been made."""
    while ERRAND.run_one(timezone.now()):
        pass
    return Binder.objects.get(audience=audience, **values)


def status(client: Client) -> int:
    """How the document's address answers."""
    answer = client.get(ADDRESS)
    if answer.streaming:
        b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return answer.status_code


def everything_in(file: StoredFile | None) -> str:
    """Words, properties, bookmarks and embedded files of a PDF, as one text."""
    assert file is not None
    with open_file(file) as opened:
        content = opened.read()
    with pypdfium2.PdfDocument(content) as pdf:
        told = [page.get_textpage().get_text_range() for page in pdf]
        told += [str(pdf.get_metadata_dict()), *(str(one.get_title()) for one in pdf.get_toc())]
    return words(" ".join([*told, *_inside(content)]))


def _inside(content: bytes) -> list[str]:
    """Every string and stream of the file, however deep."""
    with pikepdf.open(BytesIO(content)) as pdf:
        found = [str(name) for name in pdf.attachments]
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                found.append(_read(one))
            found.append(repr(one))
    return found


def _read(stream: pikepdf.Stream) -> str:
    try:
        return stream.read_bytes().decode("latin-1")
    except pikepdf.PdfError:
        return stream.read_raw_bytes().decode("latin-1")


def test_the_members_get_all_of_it(desk: Office) -> None:
    issued(desk)

    binder = made("members")

    told = everything_in(binder.file)
    for words_ in ("Havneudvalget", "Anna Holm (formand)", "Kajen er fra 1931.", "Kortblad"):
        assert words_ in told
    assert f"Sag om {CANARY}" in told
    assert "Lukket punkt: personforhold" in told
    assert binder.made_at is not None
    assert ERRAND.owed(timezone.now()) == 0


def test_the_public_gets_nothing_that_is_closed(desk: Office) -> None:
    issued(desk)

    binder = made("public")

    told = everything_in(binder.file)
    for words_ in ("Kajen er fra 1931.", "Kortblad", "Kort over kajen", "Personsag"):
        assert words_ in told
    for hidden in (CANARY, CANARY.upper(), "Aftale", "Lukket bilag", "personforhold"):
        assert hidden not in told
    case = AgendaIssue.objects.get().content["items"][1]["case_number"]
    assert case not in told


def test_a_member_kept_from_an_item_gets_a_binder_without_it(desk: Office) -> None:
    one = issued(desk)
    secret = standing_items(one.agenda)[1].pk
    ask_binder(issue=one, without=[secret], now=NOW, actor=desk.bo)

    binder = made("members", without=[secret])

    told = everything_in(binder.file)
    assert "Kajen er fra 1931." in told
    assert f"Sag om {CANARY}" not in told
    assert f"Brev {CANARY}" not in told


def test_the_public_document_is_fetched_while_it_stands(desk: Office, client: Client) -> None:
    issued(desk)
    before = status(client)
    page_before = client.get("/udvalg/havneudvalget/2026-03-17/").content.decode()

    binder = made("public")

    answer = client.get(ADDRESS)
    assert binder.file is not None
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert (before, answer.status_code, len(content)) == (404, 200, binder.file.size)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "Hent dagsordenen som PDF" not in page_before
    page = client.get("/udvalg/havneudvalget/2026-03-17/").content.decode()
    assert f'href="{ADDRESS}"' in page
    fact = Fact.objects.get(verb="publications.attach_document")
    assert fact.details == {"file": binder.file.pk}


def test_a_withdrawn_agenda_is_gone(desk: Office, client: Client) -> None:
    issued(desk)
    made("public")

    withdraw(publication=Publication.objects.get(), reason="Fejl", actor=SYSTEM)

    assert status(client) == 410


def test_a_superseded_agenda_is_not_fetched(desk: Office, client: Client) -> None:
    one = issued(desk)
    made("public")
    one.agenda.refresh_from_db()
    drawn(desk, one.agenda, queued(desk, "Molen"))

    sent(desk, one.agenda, change_note="Punkt 3 er nyt.")

    assert status(client) == 404
    made("members", issue__number=2)
    assert status(client) == 200


def test_an_agenda_with_an_item_hidden_since_is_not_fetched(desk: Office, client: Client) -> None:
    issued(desk)
    made("public")

    PublicItem.objects.filter(closed=False).update(shown=False)

    page = client.get("/udvalg/havneudvalget/2026-03-17/").content.decode()
    assert status(client) == 404
    assert "dagsorden.pdf" not in page


def test_a_document_the_store_has_lost_is_not_found(
    desk: Office, client: Client, store: Path
) -> None:
    issued(desk)
    binder = made("public")
    assert binder.file is not None

    (store / binder.file.path).unlink()

    assert status(client) == 404


def test_an_issue_overtaken_before_it_was_bound_is_given_up(desk: Office) -> None:
    one = issued(desk)
    one.agenda.refresh_from_db()
    drawn(desk, one.agenda, queued(desk, "Molen"))
    sent(desk, one.agenda, change_note="Punkt 3 er nyt.")

    first = made("public", issue__number=1)

    assert first.file is None
    assert first.problem == "Dagsordenen er afløst af en nyere udgave eller trukket tilbage."
    assert Binder.objects.get(audience="public", issue__number=2).file is not None


def test_an_issue_that_changes_nothing_public_shares_the_document(desk: Office) -> None:
    one = issued(desk)
    first = made("public")
    one.agenda.refresh_from_db()
    secret = standing_items(one.agenda)[1].paper
    Paper.objects.filter(pk=secret.pk).update(law="Forvaltningsloven § 27")
    sent(desk, one.agenda, change_note="Punkt 2 er rettet.")

    second = made("public", issue__number=2)

    assert second.file == first.file
    assert Publication.objects.count() == 1


def test_a_supplement_says_what_is_new_to_the_members_alone(desk: Office) -> None:
    one = issued(desk)
    one.agenda.refresh_from_db()
    drawn(desk, one.agenda, queued(desk, "Molen"))
    sent(desk, one.agenda, change_note=f"Punkt 3 hører til {CANARY}.")

    inside = everything_in(made("members", issue__number=2).file)
    outside = everything_in(made("public", issue__number=2).file)

    assert "Tillægsdagsorden" in inside
    assert f"Punkt 3 hører til {CANARY}." in inside
    assert "Tillægspunkt" in outside
    assert CANARY not in outside


def test_a_lost_attachment_is_told_and_the_rest_is_made(desk: Office, store: Path) -> None:
    one = issued(desk)
    lost = StoredFile(sha256=one.content["items"][0]["attachments"][0]["sha256"])
    (store / lost.path).unlink()

    binder = made("members")

    assert binder.file is not None
    assert binder.notes[0].startswith("Bilag 1 til punkt 1 (»Kort over kajen«)")


def test_a_binder_another_worker_died_over_is_made_anew(desk: Office) -> None:
    one = issued(desk)
    key = str(one.binder_set.get(audience="members").pk)
    died = timezone.now() - 2 * LEASE
    claim(kind="binders", key=key, now=died, lease=LEASE)

    assert made("members").file is not None


def test_a_binder_already_made_is_let_be(desk: Office) -> None:
    issued(desk)
    first: Any = made("members").made_at

    assert ERRAND.run_one(timezone.now()) is False
    assert Binder.objects.get(audience="members").made_at == first


def test_documents_are_attached_by_the_house_to_what_stands(desk: Office) -> None:
    issued(desk)
    publication, file = Publication.objects.get(), keep(b"%PDF")

    with pytest.raises(NotAllowed):
        attach_document(publication=publication, file=file, actor=desk.erik)
    done = attach_document(publication=publication, file=file, actor=SYSTEM)
    withdraw(publication=publication, reason="Fejl", actor=SYSTEM)

    assert done is True
    assert attach_document(publication=publication, file=file, actor=SYSTEM) is False
