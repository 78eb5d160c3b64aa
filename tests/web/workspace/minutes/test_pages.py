"""The secretary's pages of the minutes."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from raadslag.agendas.models import AgendaItem
from raadslag.decisions.models import Decision
from raadslag.minutes.actions import open_read_through, remark, seal
from raadslag.minutes.models import Correction, MinutesCopy, MinutesRemark, Signatory, Signature
from raadslag.publications.limits.models import ReleasePolicy
from raadslag.publications.models import Publication, PublicItem
from raadslag.publications.redactions.models import Redaction
from raadslag.sittings.models import Presence
from tests.minutes.written import DAWN, Record, asked, drafted, held, sealed
from tests.web.chamber.bench import browser, read, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
QUESTION = "Jeg har set efter"
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


def erik(record: Record) -> Client:
    """A browser of the secretary."""
    return browser(record.hall, record.erik)


def at(record: Record, tail: str = "") -> str:
    """An address of the minutes."""
    return f"/arbejdsplads/moeder/{record.hall.sitting.meeting_id}/referat/{tail}"


def sent(record: Record, tail: str, **said: object) -> str:
    """What is read after a form was sent."""
    answer = erik(record).post(at(record, tail), {"once": "", **said}, follow=True)
    return read(answer.content.decode())


def test_the_minutes_are_written_by_one_press() -> None:
    record = held(2)
    before = words(erik(record), at(record))

    after = sent(record, "skriv/")

    assert "Skriv referatet" in before
    assert "Referatet er skrevet af mødets oplysninger, tekst 1." in after
    assert "Teksten er ikke sendt til godkendelse." in after


def test_a_meeting_that_is_not_over_is_said_to_be_so() -> None:
    record = held(2)
    record.hall.sitting.state = "open"
    record.hall.sitting.save(update_fields=["state"])

    page, refused = words(erik(record), at(record)), sent(record, "skriv/")

    assert "Mødet er i gang." in page
    assert "Mødet er i gang. Hæv det først; så kan referatet skrives." in refused


def test_when_the_facts_have_changed_the_page_says_so() -> None:
    record = drafted(2)
    Decision.objects.update(text="Afvist.")

    page = words(erik(record), at(record))

    assert "Mødets oplysninger er ændret, siden teksten blev skrevet." in page
    assert "Skriv teksten igen" in page


def test_a_wording_is_mended_and_what_was_typed_is_kept_when_it_cannot_be() -> None:
    record = drafted(2)
    tail = f"punkt/{record.hall.item.pk}/ordlyd/"

    refused = erik(record).post(at(record, tail), {"text": "Vi gør det nu.", "reason": ""})
    done = sent(record, tail, text="Vi gør det nu.", reason="slåfejl")

    assert (refused.status_code, "Vi gør det nu." in refused.content.decode()) == (400, True)
    assert "Ordlyden er rettet." in done
    assert "Vi gør det nu." in done


def test_remarks_are_read_and_answered_on_the_page() -> None:
    record = drafted(2)
    open_read_through(minutes=record.minutes, actor=record.erik)
    made = remark(
        minutes=record.minutes,
        item=record.hall.item,
        text="Ikke sådan.",
        now=DAWN,
        actor=record.anna,
    )

    waiting = words(erik(record), at(record))
    refused = sent(record, "til-godkendelse/", seen=record.copy.fingerprint)
    done = sent(record, f"bemaerkning/{made.pk}/svar/", svar="Rettet.")

    assert "1 bemærkning venter på svar." in waiting
    assert "Svar på de bemærkninger, der venter (1)" in refused
    assert "Klaret af Erik Bruun: Rettet." in done
    assert MinutesRemark.objects.get().answer == "Rettet."


def test_the_text_that_was_seen_is_put_up_for_approval() -> None:
    record = drafted(2)

    old = sent(record, "til-godkendelse/", seen="0" * 64)
    done = sent(record, "til-godkendelse/", seen=record.copy.fingerprint, due_at="2026-03-20T12:00")

    assert "Teksten er en anden end den, du har læst." in old
    assert "0 af 2 har godkendt" in done
    assert "Svar ønskes senest 20. marts 2026 kl. 12.00." in done


def test_reminded_and_taken_back() -> None:
    record = asked(2)

    reminded = sent(record, "mind/")
    back = sent(record, "kladde-igen/", reason="slåfejl")

    assert "2 får et brev." in reminded
    assert "Referatet er en kladde igen." in back
    assert record.minutes.state == "draft"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("underskrift.png", PICTURE, "Underskriften fra Bo Lund (C) er lagt ind."),
        ("tom.pdf", b"", "tom"),
        ("virus.exe", b"MZ\x00\x00", ""),
        ("noter.txt", b"Bo skrev under.", "Vælg en PDF eller et billede"),
    ],
)
def test_a_signature_on_paper_is_a_page_that_was_scanned(name: str, data: bytes, said: str) -> None:
    record = asked(2)
    bo = Signatory.objects.get(name__startswith="Bo")

    page = sent(record, f"papir/{bo.pk}/", file=SimpleUploadedFile(name, data))

    assert said in page
    assert Signature.objects.exists() == (data == PICTURE)


def test_the_signed_page_is_shown_to_the_secretary() -> None:
    record = asked(2)
    bo = Signatory.objects.get(name__startswith="Bo")
    sent(record, f"papir/{bo.pk}/", file=SimpleUploadedFile("u.png", PICTURE))
    made = Signature.objects.get()

    answer = erik(record).get(at(record, f"underskrift/{made.pk}/"))
    anna = browser(record.hall, record.anna).get(at(record, f"underskrift/{made.pk}/"))

    assert b"".join(answer) == PICTURE
    assert (answer["Content-Type"], anna.status_code) == ("image/png", 403)


def test_sealed_minutes_are_put_before_the_public_and_corrected() -> None:
    record = sealed(2)

    out = sent(record, "offentliggoer/")
    added = sent(record, "ret/", item=record.hall.item.pk, text="Det var Bo.", reason="forkert")
    again = sent(record, "offentliggoer/")

    assert "Referatet er offentligt, udgave 1." in out
    assert "Rettelse 1 er føjet til." in added
    assert "Det var Bo." in added
    assert "Referatet er offentligt, udgave 2." in again
    assert Correction.objects.get().item == record.hall.item
    shown = PublicItem.objects.get(shown=True)
    assert [one["text"] for one in shown.content["corrections"]] == ["Det var Bo."]


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        ("at_once", "Referatet bliver offentligt, så snart du trykker."),
        ("parties", "Referatet bliver offentligt, når parterne har fået besked."),
        ("planned", "Referatet bliver offentligt "),
    ],
)
def test_before_it_is_pressed_the_page_says_when(timing: str, said: str) -> None:
    record = sealed(2)
    wait = {"count": "days_after", "number": 1, "weekday": None, "hour": "12:00"}
    ReleasePolicy.objects.update_or_create(
        organization=record.hall.desk.house.committee,
        defaults={"minutes_timing": timing, "minutes_wait": wait},
    )

    page = words(erik(record), at(record, "offentliggoer/"))

    assert said in page
    assert ("kl. 12.00" in page) is (timing == "planned")


def test_a_draft_is_not_published() -> None:
    record = asked(2)

    assert erik(record).get(at(record, "offentliggoer/")).status_code == 404


def test_what_reads_as_a_cpr_number_is_looked_at_first() -> None:
    record = drafted(2)
    Decision.objects.update(text="070761-4285 får kajen.", html="")
    record.compose()
    record.ask()
    record.approve()

    marked = words(erik(record), at(record))
    before = words(erik(record), at(record, "offentliggoer/"))
    refused = sent(record, "offentliggoer/")
    done = sent(record, "offentliggoer/", looked="on")

    assert "ligner et CPR-nummer" in marked
    asked_of = [QUESTION in page for page in (before, refused, done)]
    assert asked_of == [False, True, False]
    assert "Punkt 1 indeholder noget, der ligner et CPR-nummer." in refused
    assert "Referatet er offentligt, udgave 1." in done


def test_what_was_taken_out_is_decided_on_first() -> None:
    record = sealed(2)
    meeting = Publication.objects.get(kind="agenda").meeting
    Redaction.objects.create(
        meeting=meeting,
        scope="text",
        slug="1",
        name="x",
        reason="et navn",
        at=DAWN,
        author="Erik",
    )

    page, refused = words(erik(record), at(record)), sent(record, "offentliggoer/")

    assert "1 ting er fjernet fra portalen; tag stilling" in page
    assert "Tag stilling til, om det må være offentligt igen" in refused


def test_a_text_of_before_is_read_with_the_answers_it_got() -> None:
    record = asked(2)
    record.approve(0)
    sent(record, "kladde-igen/", reason="slåfejl")
    record.ask()

    page = words(erik(record), at(record, "tekst/1/"))

    assert "Anna Holm (A): godkendt" in page
    assert erik(record).get(at(record, "tekst/9/")).status_code == 404


def test_the_page_tells_what_the_agenda_did_not() -> None:
    record = drafted(2)

    page = words(erik(record), at(record, "aendringer/"))

    assert page.count("Nyt afsnit") == 1


def test_votes_and_dissent_are_told_as_new() -> None:
    record = drafted(2)
    text = record.copy.text
    vote = {"on": "Indstillingen", "yes": 1, "no": 1, "abstained": None}
    sides = {"yes_who": ["Anna Holm (A)"], "no_who": ["Bo Lund (C)"], "abstained_who": []}
    against = {"who": "Bo Lund (C)", "slug": "", "kind": "dissent", "scope": "For dyrt."}
    text["items"][0]["content"] |= {"votes": [vote | sides], "dissent": [against]}
    MinutesCopy.objects.update(text=text)

    page = words(erik(record), at(record, "aendringer/"))

    assert "Tilføjet: Indstillingen: 1 for (Anna Holm (A)), 1 imod (Bo Lund (C))" in page
    assert "Protokoltilførsler Tilføjet: Bo Lund (C) har en afvigende mening: For dyrt." in page


def test_nobody_but_the_secretary_comes_in() -> None:
    record = sealed(2)
    desk = record.hall.desk

    for who, status in ((record.anna, 403), (desk.ida, 403), (desk.dorte, 403)):
        assert browser(record.hall, who).get(at(record)).status_code == status


def test_the_queries_do_not_grow_with_the_items_nor_the_answers() -> None:
    record = asked(4, "Ny kaj", "Molen", "Slæbestedet")
    client = erik(record)
    client.get(at(record))

    with CaptureQueriesContext(connection) as few:
        client.get(at(record))
    record.approve(0, 1, 2)
    with CaptureQueriesContext(connection) as many:
        client.get(at(record))

    assert len(many) == len(few) < 45


def test_the_way_from_a_letter_leads_each_to_their_page() -> None:
    record = asked(2)
    way = f"/arbejdsplads/til/Minutes/{record.minutes.pk}/"

    kept = erik(record).get(way, follow=True)
    read_by = browser(record.hall, record.anna).get(way, follow=True)
    nobody = browser(record.hall, record.hall.desk.ida).get(way, follow=True)

    assert kept.redirect_chain[-1][0] == at(record)
    assert read_by.redirect_chain[-1][0].endswith("/referat/")
    assert nobody.status_code == 404


def test_a_chair_s_reason_for_sealing_is_shown() -> None:
    record = asked(2)
    seal(minutes=record.minutes, reason="Bo er syg", now=DAWN, actor=record.anna)

    page = words(erik(record), at(record))

    assert "Lukket af formanden, fordi: Bo er syg" in page
    assert AgendaItem.objects.count() == MinutesCopy.objects.count() == 1


@pytest.mark.parametrize("form", ["pdf", "docx", "json"])
def test_the_minutes_are_handed_over_as_documents(form: str) -> None:
    record = sealed(2)

    answer = erik(record).get(at(record, f"hent/{form}/"))
    none = erik(record).get(at(record, "hent/exe/"))

    start = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "json": b"{"}[form]
    assert (answer.status_code, answer.getvalue().startswith(start)) == (200, True)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert none.status_code == 404


def test_one_item_is_handed_over_for_its_case() -> None:
    record = sealed(2)

    answer = erik(record).get(at(record, f"punkt/{record.hall.item.pk}/uddrag/"))
    none = erik(record).get(at(record, "punkt/0/uddrag/"))

    assert answer.getvalue().startswith(b"%PDF-")
    assert 'filename="uddrag-punkt-1-' in answer.headers["Content-Disposition"]
    assert none.status_code == 404


def test_who_came_and_went_is_mended_on_a_page() -> None:
    record = drafted(3)
    carl = record.hall.people[2]
    note = Presence.objects.get(person=carl)

    wrong = erik(record).post(at(record, "fremmoede/"), {"person": carl.pk, "kind": "left"})
    done = sent(record, "fremmoede/", person=carl.pk, kind="left", hour="14:30")
    kept = sent(record, f"fremmoede/{note.pk}/slet/", reason="fejl")
    page = words(erik(record), at(record))

    assert wrong.status_code == 400
    assert "Fremmødet er rettet, og teksten er skrevet igen." in done
    assert "14.30 Carl Vig gik" in done
    assert "kan ikke forlade mødet" in kept
    assert "Carl Vig (Ø) forlod mødet kl. 14.30 under punkt 1." in page


def test_minutes_come_out_when_the_bodys_policy_says() -> None:
    record = sealed(2)
    ReleasePolicy.objects.create(
        organization=record.hall.desk.house.committee, minutes_timing="parties"
    )

    said = sent(record, "offentliggoer/")

    assert "Det bliver offentligt, når parterne har fået besked." in said
    assert "Planlagt : når parterne har fået besked" in said
    assert not Publication.objects.filter(kind="minutes").exists()


def test_from_the_closed_meeting_there_is_a_way_to_the_minutes() -> None:
    record = held(2)
    address = f"/moedesal/{record.hall.sitting.meeting_id}/styr/"

    page = erik(record).get(address).content.decode()

    assert f'href="{at(record)}"' in page
