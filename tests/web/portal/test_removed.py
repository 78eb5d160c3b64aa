"""What stands in the portal where something was taken out."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from raadslag.publications.models import PublicItem
from tests.web.portal.published import full, item, minuted, town
from tests.web.portal.reading import body, none_of, queries, see, words

pytestmark = pytest.mark.django_db
MEETING = "/udvalg/jobudvalget/2026-01-13/"
WHY = "indeholdt personoplysninger"


def removed(scope: str, title: str = "") -> dict[str, str]:
    """A tombstone."""
    return {"scope": scope, "title": title, "on": "2026-11-28", "reason": WHY}


def emptied(made: PublicItem, *gone: dict[str, str], **values: Any) -> PublicItem:
    """The item with these tombstones and without what they stand for."""
    made.content = {**made.content, **values}
    made.removed = list(gone)
    made.save()
    return made


def open_item() -> PublicItem:
    """An item with everything in released minutes."""
    return full(minuted(town().jobs, date(2026, 1, 13)), "5")


def test_a_document_leaves_its_tombstone_in_its_place(client: Client) -> None:
    left = [open_item().content["attachments"][1]]
    made = PublicItem.objects.get()
    emptied(made, removed("document"), removed("document", "Skitse"), attachments=left)

    page = see(client, f"{MEETING}punkt/5/")

    assert words(page, ".files li")[1:] == [
        f"Bilag fjernet 28. november 2026: {WHY}",
        f"Bilaget »Skitse« er fjernet 28. november 2026: {WHY}",
    ]


def test_the_only_document_leaves_its_tombstone_too(client: Client) -> None:
    emptied(open_item(), removed("document"), attachments=[])

    page = see(client, f"{MEETING}punkt/5/")

    assert words(page, "#bilag") == ["Bilag"]
    assert words(page, ".files li") == [f"Bilag fjernet 28. november 2026: {WHY}"]


def test_a_text_and_a_decision_leave_their_tombstones(client: Client) -> None:
    made = open_item()
    gone = (removed("text"), removed("decision"))
    emptied(made, *gone, sections=[], proposals=[], history=[], decision=None)

    page = see(client, f"{MEETING}punkt/5/")

    assert words(page, ".tombstone") == [
        f"Beslutningens tekst er fjernet 28. november 2026: {WHY}",
        f"Sagsfremstillingen er fjernet 28. november 2026: {WHY}",
    ]


def test_a_decision_of_a_closed_item_leaves_its_tombstone(client: Client) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    emptied(item(release, "5", "Personsag", closed=True), removed("decision"))

    page = see(client, f"{MEETING}punkt/5/")

    assert words(page, ".tombstone") == [f"Beslutningens tekst er fjernet 28. november 2026: {WHY}"]


def gone_whole() -> None:
    """An item taken out whole, and one beside it."""
    made = open_item()
    item(made.publication, "6", "Næste punkt")
    made.gone = True
    made.title, made.removed = "Punktet er fjernet", [removed("item")]
    made.save()


def test_an_item_taken_out_whole_keeps_its_place_without_a_link(client: Client) -> None:
    gone_whole()

    page = see(client, MEETING)

    assert words(page, ".lines li:first-child .line-title") == ["Punktet er fjernet"]
    assert words(page, ".tombstone") == [f"Punktet er fjernet 28. november 2026: {WHY}"]
    assert page.css(f'a[href="{MEETING}punkt/5/"]') == []


def test_its_old_address_answers_gone_with_the_reason(client: Client) -> None:
    gone_whole()

    page = see(client, f"{MEETING}punkt/5/", 410)

    assert words(page, ".lead") == [f"Punktet er fjernet 28. november 2026: {WHY}"]
    assert client.get(f"{MEETING}punkt/5/").headers["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(
    "path",
    ["/", "/udvalg/jobudvalget/", "/soeg/?q=proces", "/sitemap-2026.xml", f"{MEETING}punkt/6/"],
)
def test_no_other_page_leads_to_it(path: str, client: Client) -> None:
    gone_whole()

    secrets = (f"{MEETING}punkt/5/", "Proces for", "/sag/15-00-00-a00-3-25/")

    assert none_of(body(client, path), secrets) == []


def test_a_case_that_is_away_answers_gone(client: Client) -> None:
    gone_whole()

    assert client.get("/sag/15-00-00-a00-3-25/").status_code == 410


def test_an_item_of_an_older_release_answers_gone_and_a_closed_one_not_found(
    client: Client,
) -> None:
    release = minuted(town().jobs, date(2026, 1, 13))
    made = [item(release, "5", "Udgået"), item(release, "6", "Personsag", closed=True)]
    release.publicitem_set.update(shown=False)
    release.state = "superseded"
    release.save()

    answers = [client.get(f"{MEETING}punkt/{one.slug}/").status_code for one in made]

    assert answers == [410, 404]


def test_the_meeting_asks_as_much_with_tombstones_as_without(client: Client) -> None:
    made = open_item()
    before = queries(client, MEETING)
    item(made.publication, "6", "Andet", gone=True, removed=[removed("item")])

    assert queries(client, MEETING) == before


def test_a_release_with_something_taken_out_says_so(client: Client) -> None:
    made = open_item()
    made.publication.redacted_at = made.publication.sealed_at
    made.publication.save()

    (said,) = words(see(client, MEETING), "#udgaver ~ table tbody td:nth-child(3)")

    assert said.startswith("Gældende Noget er taget ud 14. januar 2026;")
