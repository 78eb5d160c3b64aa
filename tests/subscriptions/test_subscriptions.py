"""Subscriptions by e-mail, through a real mail server on loopback."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from selectolax.lexbor import LexborHTMLParser

from raadslag.errands.followers import ERRANDS
from raadslag.files.actions import keep_text
from raadslag.files.models import StoredFile
from raadslag.journal.models import Fact
from raadslag.publications.models import Publication, PublicFile, PublicItem
from raadslag.publications.queries.news import Followed
from raadslag.subscriptions import actions
from raadslag.subscriptions.letters import LISTED
from raadslag.subscriptions.models import Owing, Spread, Subscription
from raadslag.subscriptions.reader import READER
from raadslag.subscriptions.states import Rhythm
from tests.notices.mailserver import Desk, mail_server
from tests.web.portal.published import Town, decision, full, item, minuted, section, town
from tests.web.portal.reading import none_of, see, words

pytestmark = pytest.mark.django_db
WHO = "freja@proevekoebing.dk"
HOST = "https://moeder.proevekoebing.dk"


@pytest.fixture
def desk(settings: Settings, tmp_path: Path) -> Iterator[Desk]:
    """A mail server that the settings point to, no sign-ups counted yet, and no index."""
    cache.clear()
    settings.SEARCH_INDEX = tmp_path
    with mail_server() as desk:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", desk.port
        settings.EMAIL_USE_TLS, settings.EMAIL_TIMEOUT = False, 1
        settings.RAADSLAG_ADDRESS = HOST
        yield desk


def ask(client: Client, kind: str = "udvalg", key: str = "jobudvalget", **more: str) -> int:
    sent = {"hvad": kind, "noegle": key, "adresse": WHO, "rytme": "at_once", **more}
    return client.post("/foelg/", sent).status_code


def test_following_without_saying_what_is_following_everything(client: Client) -> None:
    town()

    assert words(see(client, "/foelg/"), "h1") == words(see(client, "/foelg/?hvad=alt"), "h1")
    see(client, "/foelg/?hvad=noget-andet", 404)


def work(now: datetime | None = None) -> None:
    """A worker sees to every errand until nothing is owed."""
    at = now or timezone.now()
    for errand in ERRANDS:
        while errand.run_one(at):
            pass


def followed(client: Client, **more: str) -> Subscription:
    """A confirmed subscription."""
    assert ask(client, **more) == 303
    work()
    made = Subscription.objects.get()
    client.post(f"/foelg/{made.secret}/")
    Subscription.objects.update(confirmed_at=datetime(2026, 1, 1, tzinfo=UTC))
    return made


def released(fjordby: Town, on: date = date(2026, 1, 13)) -> Publication:
    release = minuted(fjordby.jobs, on)
    full(release)
    content = {"decision": decision("Offentlig beslutning."), "sections": [section("Hemmelig")]}
    item(release, "6", "Lukket sag", closed=True, content=content)
    return release


def test_nothing_is_told_before_the_address_confirms(client: Client, desk: Desk) -> None:
    fjordby = town()

    assert [ask(client), ask(client)] == [303, 303]
    released(fjordby)
    work()

    (question,) = desk.received
    assert question["Subject"] == "Bekræft, at du vil have nyt fra Fjordby Kommune"
    (address,) = re.findall(f"{HOST}(/foelg/[^/]+/)\\s", question.get_content())
    assert words(see(client, address), "h1") == ["Vil du have nyt på e-mail?"]
    assert Subscription.objects.get().state == "asked"
    assert client.post(address).cookies.output() == ""
    assert Subscription.objects.get().state == "confirmed"


def test_news_is_told_once_with_one_press_to_leave(client: Client, desk: Desk) -> None:
    fjordby = town()
    made = followed(client)
    released(fjordby)

    work()
    work()

    _question, letter = desk.received
    out = f"{HOST}/foelg/{made.secret}/afmeld/"
    assert letter["Subject"] == "Nyt fra Fjordby Kommune: Referat, Jobudvalget, 13.01.2026"
    assert letter["List-Unsubscribe"].strip() == f"<{out}>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    text = letter.get_content()
    assert f"{HOST}/udvalg/jobudvalget/2026-01-13/punkt/5/" in text
    assert none_of(text, ["hemmelig", "<img", "utm_"]) == []
    sent = client.post(out.removeprefix(HOST), {"List-Unsubscribe": "One-Click"})
    assert (sent.status_code, sent.cookies.output()) == (200, "")
    assert (Subscription.objects.count(), Owing.objects.count()) == (0, 0)
    assert none_of(str(list(Fact.objects.values())), [WHO]) == []


@pytest.mark.parametrize(("kind", "key"), [("udvalg", "jobudvalget"), ("soeg", "aar=2026")])
def test_what_was_withdrawn_or_taken_out_is_never_told(
    client: Client, desk: Desk, kind: str, key: str
) -> None:
    fjordby = town()
    followed(client, kind=kind, key=key)
    release = released(fjordby)
    gone = released(fjordby, date(2026, 1, 20))
    ERRANDS[1].run_one(timezone.now())
    ERRANDS[1].run_one(timezone.now())
    assert Owing.objects.count() == 2

    PublicItem.objects.filter(publication=release, number="5").update(gone=True)
    Publication.objects.filter(pk=gone.pk).update(state="withdrawn")
    work()

    _question, letter = desk.received
    text = letter.get_content()
    assert none_of(text, ["beskæftigelsesindsats", "2026-01-20", "20.01.2026"]) == []
    assert Owing.objects.filter(told_at=None).count() == 0


def test_letter_of_a_search_leads_to_it(client: Client, desk: Desk) -> None:
    fjordby = town()
    followed(client, kind="soeg", key="q=indsats&udvalg=jobudvalget")
    released(fjordby)

    work()

    _question, letter = desk.received
    assert f"{HOST}/soeg/?q=indsats&udvalg=jobudvalget" in letter.get_content().splitlines()


def test_digest_gathers_a_day(client: Client, desk: Desk) -> None:
    fjordby = town()
    followed(client, rytme="daily")
    released(fjordby)
    released(fjordby, date(2026, 1, 20))

    work()
    assert len(desk.received) == 1
    work(timezone.now() + timedelta(days=1))

    assert len(desk.received) == 2
    assert desk.received[1].get_content().count("Referat, Jobudvalget") == 2


@pytest.mark.parametrize(
    ("kind", "key", "letters"),
    [
        ("alt", "", 2),
        ("udvalg", "byraadet", 1),
        ("sag", "15-00-00-a00-3-25", 2),
        ("emne", "15", 2),
        ("soeg", "beskæftigelsesindsats", 2),
        ("soeg", "q=indsats notat&udvalg=jobudvalget&aar=2026", 2),
        ("soeg", "q=indsats&udvalg=byraadet", 1),
        ("soeg", "person=bo-lundsgaard", 2),
        ("soeg", "flagermus", 1),
        ("soeg", "hemmelig", 1),
    ],
)
def test_each_thing_can_be_followed(
    client: Client, desk: Desk, kind: str, key: str, letters: int
) -> None:
    fjordby = town()
    full(minuted(fjordby.council, date(2025, 12, 1)))
    Publication.objects.update(sealed_at=datetime(2025, 12, 2, tzinfo=UTC))
    followed(client, kind=kind, key=key)
    released(fjordby)

    work()

    assert len(desk.received) == letters


def test_refused_address_is_deleted_and_a_busy_server_is_tried_again(
    client: Client, desk: Desk
) -> None:
    town()
    ask(client)
    desk.answers = ["451 busy", "550 no such user"]

    work()
    assert Subscription.objects.get().attempts == 1
    work(timezone.now() + timedelta(hours=1))

    assert (Subscription.objects.count(), desk.received) == (0, [])


def test_a_mail_server_that_is_away_costs_nobody_a_subscription(
    client: Client, desk: Desk, settings: Settings
) -> None:
    fjordby = town()
    followed(client)
    released(fjordby)
    there, settings.EMAIL_PORT = settings.EMAIL_PORT, 9  # nobody listens there
    now = timezone.now()
    for hours in range(0, 24 * 20, 5):
        work(now + timedelta(hours=hours))

    settings.EMAIL_PORT = there
    desk.answers = ["451 greylisted"]
    work(now + timedelta(days=21))
    work(now + timedelta(days=22))

    assert len(desk.received) == 2


def test_links_that_are_looked_up_ahead_change_nothing(client: Client, desk: Desk) -> None:
    town()
    ask(client)
    (made,) = Subscription.objects.all()
    pages = (f"/foelg/{made.secret}/", f"/foelg/{made.secret}/afmeld/")

    answers = [look(one).status_code for one in pages for look in (client.get, client.head)]

    assert answers == [200] * 4
    assert Subscription.objects.get().state == "asked"


def test_nobody_fills_the_letter_box_of_another(client: Client, desk: Desk) -> None:
    town()
    asked = timezone.now()
    ask(client)
    ask(client, adresse=WHO.upper())
    ask(client, adresse="Freja@proevekoebing.dk")
    work()
    (made,) = Subscription.objects.all()
    for minutes in range(0, 60 * 24, 20):
        actions.ask(
            body=made.body,
            kind=Followed(made.kind),
            key=made.key,
            to_address=WHO,
            rhythm=Rhythm.DAILY,
            language="da",
            actor=READER,
            now=asked + timedelta(minutes=minutes),
        )
        work(asked + timedelta(minutes=minutes, seconds=1))

    assert 3 <= len(desk.received) <= 6


def test_a_letter_says_what_it_has_no_room_for(client: Client, desk: Desk) -> None:
    fjordby = town()
    followed(client)
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    for number in range(LISTED + 7):
        item(release, str(number), f"Sag {number}")

    work()

    text = desk.received[1].get_content()
    assert "Der er 7 mere, end brevet har plads til." in text
    assert f"{HOST}/udvalg/jobudvalget/" in text.splitlines()


def test_unconfirmed_are_forgotten_after_a_week(client: Client, desk: Desk) -> None:
    town()
    ask(client)

    work()
    work(timezone.now() + timedelta(days=6))
    assert Subscription.objects.count() == 1
    work(timezone.now() + timedelta(days=8))

    assert Subscription.objects.count() == 0


def test_bad_sign_ups_are_answered_in_a_sentence(client: Client, desk: Desk) -> None:
    town()
    sent = {"hvad": "udvalg", "noegle": "jobudvalget", "adresse": "freja\r\nBcc: alle@x.dk"}

    refused = client.post("/foelg/", sent)

    assert refused.status_code == 400
    page = LexborHTMLParser(refused.content.decode())
    assert "er ikke en e-mailadresse" in words(page, "[role=alert]")[0]
    assert words(page, "title") == ["Fejl: Få nyt på e-mail · Fjordby Kommune"]
    assert [one.attributes["name"] for one in page.css("[autofocus]")] == ["adresse"]
    assert [ask(client, key="findes-ikke"), ask(client, kind="x")] == [404, 404]
    assert [ask(client, "soeg", f"ord {n}") for n in range(6)] == [303] * 5 + [400]
    many = [ask(client, adresse=f"en{n}@proevekoebing.dk") for n in range(15)]
    assert many[-1] == 429
    assert client.get("/foelg/?hvad=alt&noegle=").headers["Cache-Control"] == "private, no-store"


def test_a_release_from_before_anybody_followed_is_not_laid_out(client: Client, desk: Desk) -> None:
    fjordby = town()
    released(fjordby)
    ask(client)
    work()
    client.post(f"/foelg/{Subscription.objects.get().secret}/")

    work()

    assert (Spread.objects.count(), len(desk.received)) == (0, 1)


def _with_scan(fjordby: Town) -> StoredFile:
    """A release with a document nobody has read, and its item says nothing of the text."""
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    Publication.objects.update(sealed_at=timezone.now())
    stored = StoredFile.objects.create(sha256="ab" * 32, size=9, media_type="application/pdf")
    scanned = item(release, "5", "Notat", content={"sections": [section(None, "<p>Ord</p>")]})
    shown = {"item": scanned, "title": "Bilag", "media_type": "application/pdf", "size": 9}
    PublicFile.objects.create(sha256=stored.sha256, **shown)
    return stored


def _read(stored: StoredFile, text: str) -> None:
    keep_text(
        file=stored,
        pages=[text],
        places=["side 1"],
        metadata={},
        problem="",
        now=timezone.now(),
    )


@pytest.mark.parametrize(("sought", "letters"), [("flagermus", 2), ("egern", 1), ("ord", 2)])
def test_a_scan_read_after_the_release_is_told_once(
    client: Client, desk: Desk, sought: str, letters: int
) -> None:
    fjordby = town()
    followed(client, kind="soeg", key=sought)
    stored = _with_scan(fjordby)
    work()
    assert len(desk.received) == (2 if sought == "ord" else 1)

    _read(stored, "Her bor flagermus.")
    for seconds in (60, 120):
        work(timezone.now() + timedelta(seconds=seconds))

    assert len(desk.received) == letters
    text = desk.received[-1].get_content()
    assert ("/udvalg/jobudvalget/2026-01-13/punkt/5/" in text) == (letters == 2)


def test_a_scan_of_what_was_closed_since_is_not_told(client: Client, desk: Desk) -> None:
    fjordby = town()
    followed(client, kind="soeg", key="flagermus")
    stored = _with_scan(fjordby)
    work()
    PublicFile.objects.update(hushed=True)

    _read(stored, "Her bor flagermus.")
    work(timezone.now() + timedelta(seconds=60))

    assert (len(desk.received), Owing.objects.count()) == (1, 0)
