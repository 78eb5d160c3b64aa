"""Old meetings are read as before, and search engines are asked to leave them out."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from raadslag.files.actions import keep
from raadslag.publications.models import PublicBody, PublicFile
from raadslag.rules.search_age import oldest_listed
from tests.web.portal.published import Town, full, item, minuted, publication, town
from tests.web.portal.reading import see
from tests.web.portal.test_machines import places

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
FIRST = oldest_listed(timezone.localdate(), 5)
OLDER = FIRST - timedelta(days=1)
CASE = "/sag/15-00-00-a00-3-25/"


@pytest.fixture
def fjordby() -> Town:
    made = town()
    PublicBody.objects.update(search_years=5)
    return made


def at(on: date) -> str:
    """The address of the committee's meeting of a day."""
    return f"/udvalg/jobudvalget/{on}/"


def unlisted(client: Client, paths: Iterable[str]) -> list[bool]:
    """Whether each page, which must be there, asks search engines to leave it out."""
    answers = [client.get(path) for path in paths]
    for one in answers:
        b"".join(one)  # read to its end, so that a document is closed
    assert {one.status_code for one in answers} == {200}
    return [one.headers.get("X-Robots-Tag") == "noindex" for one in answers]


def printed(fjordby: Town, on: date) -> list[str]:
    """Addresses of a meeting: itself, an item, its case, a document and the agenda's PDF."""
    release = minuted(fjordby.jobs, on)
    full(release)
    file = keep(b"%PDF-1.7 bilag")
    PublicFile.objects.update(sha256=file.sha256)
    return [at(on), f"{at(on)}punkt/5/", CASE, f"/fil/{file.sha256}/"]


@pytest.mark.parametrize(("on", "old"), [(OLDER, True), (FIRST, False)])
def test_meeting_item_case_and_document(client: Client, fjordby: Town, on: date, old: bool) -> None:
    paths = printed(fjordby, on)

    assert unlisted(client, paths) == [old] * len(paths)
    assert unlisted(client, [f"/en{path}" for path in paths[:3]]) == [old] * 3


def test_the_agenda_as_pdf(client: Client, fjordby: Town) -> None:
    for number, on in enumerate((OLDER, FIRST)):
        file = keep(b"%%PDF-1.7 dagsorden %d" % number)
        meeting = minuted(fjordby.jobs, on).meeting
        meeting.minutes = None
        publication(meeting, "agenda", document=file.sha256)

    paths = [f"{at(on)}dagsorden.pdf" for on in (OLDER, FIRST)]

    assert unlisted(client, paths) == [True, False]


def test_a_case_and_a_document_count_by_their_latest_meeting(client: Client, fjordby: Town) -> None:
    older = printed(fjordby, OLDER)
    newer = printed(fjordby, FIRST)

    assert unlisted(client, older) == [True, True, False, False]
    assert unlisted(client, newer) == [False] * 4
    assert (CASE in places(client, f"/sitemap-{FIRST.year}.xml")) is True


def test_the_sitemap_leaves_them_out(client: Client, fjordby: Town) -> None:
    long_ago = date(FIRST.year - 2, 5, 5)
    full(minuted(fjordby.jobs, long_ago))
    item(minuted(fjordby.jobs, OLDER), "1", "Ny kaj")
    item(minuted(fjordby.jobs, FIRST), "1", "Ny kaj")

    maps = places(client, "/sitemap.xml")
    listed = [places(client, f"/sitemap-{year}.xml") for year in (FIRST.year, long_ago.year)]

    assert maps == ["/sitemap-udvalg.xml", f"/sitemap-{FIRST.year}.xml"]
    assert listed == [[at(FIRST), f"{at(FIRST)}punkt/1/"], []]


def test_everything_is_listed_while_no_years_are_chosen(client: Client, fjordby: Town) -> None:
    PublicBody.objects.update(search_years=None)
    old = date(1970, 1, 6)

    paths = printed(fjordby, old)

    assert unlisted(client, paths) == [False] * len(paths)
    assert places(client, "/sitemap-1970.xml") == paths[:3]


def test_each_municipality_chooses_for_itself(client: Client, fjordby: Town) -> None:
    other = town("Havneby Kommune", "havneby")
    minuted(fjordby.jobs, OLDER)
    minuted(other.jobs, OLDER)

    assert unlisted(client, [at(OLDER), f"/kommune/havneby{at(OLDER)}"]) == [True, False]


@pytest.mark.parametrize("years", [None, 50])
def test_searches_and_people_are_never_listed(
    client: Client, fjordby: Town, years: int | None
) -> None:
    PublicBody.objects.update(search_years=years)

    said = [
        see(client, path).css("meta[name=robots]") for path in ("/soeg/", "/person/bo-lundsgaard/")
    ]

    assert [[one.attributes["content"] for one in metas] for metas in said] == [["noindex"]] * 2
