"""Before the case: an account and a duty, a year of meetings, deadlines and fixed items."""

from __future__ import annotations

import re

from django.core import mail
from django.utils import timezone
from playwright.sync_api import Page

from tests.journeys.people import PASSWORD, People, field, press, sign_in, told
from tests.journeys.town_hall import Town

YEAR = timezone.localdate().year + 1  # far enough ahead for every deadline
RULE = "anden tirsdag i hver måned kl. 13.30, C3.40, ikke juli"
FIXED = (
    ("Godkendelse af dagsorden", "formalia", False),
    ("Meddelelser", "meddelelser", True),
    ("Generel orientering", "orientering", True),
)


def hans_opens_an_account(people: People) -> None:
    """Karen is to approve after Gerda; she chooses her own password from the letter."""
    hans = people.at("hans", "brugere/ny/")
    field(hans, "Navn").fill("Karen Dahl")
    field(hans, "Brugernavn").fill("karen")
    field(hans, "E-mailadresse").fill("karen@proevekoebing.invalid")
    field(hans, "Stilling").fill("Direktør")
    press(hans, "Opret og send invitation")
    field(hans, "Rolle").select_option(label="godkender")
    field(hans, "Organ eller forvaltning").select_option(label="Havn og Drift")
    press(hans, "Giv rollen")

    rows = hans.locator("section", has=hans.locator("#roller")).locator(".rows strong")
    assert rows.all_inner_texts() == ["Godkender"]


def karen_chooses_a_password(people: People) -> None:
    """The address in the letter is for her alone."""
    (letter,) = [one for one in mail.outbox if one.to == ["karen@proevekoebing.invalid"]]
    found = re.search(r"https?://[^/]+(/\S+key/\S+)", str(letter.body)) or re.search(
        r"https?://[^/\s]+(/\S+)", str(letter.body)
    )
    assert found is not None
    page = people.stranger()
    page.goto(people.url + found[1])
    for box in page.locator("input[type=password]").all():
        box.fill(PASSWORD)
    with page.expect_navigation():
        page.locator("main form button").first.click()
    sign_in(page, people.url, "karen")
    people.pages["karen"] = page

    assert page.get_by_role("heading", level=1).inner_text() == "Goddag, Karen"


def erik_lays_the_year_plan(people: People) -> list[str]:
    """One sentence becomes eleven meetings."""
    erik = people.at("erik", "moeder/aarsplan/")
    field(erik, "Organ").select_option(label="Havneudvalget")
    field(erik, "År").fill(str(YEAR))
    field(erik, "Hvornår holdes der møde?").fill(RULE)
    press(erik, "Se dagene")
    press(erik, "Sæt 11 møder i kalenderen")

    days = erik.locator(".meeting-line").all_inner_texts()
    assert len(days) == 11
    assert not any(" juli " in one for one in days)
    return days


def erik_sets_the_deadlines(people: People, lived: Town) -> None:
    """The Wednesday of the week before."""
    committee = lived.desk.house.committee.pk
    erik = people.at("erik", f"huset/{committee}/frister/")
    agenda = erik.get_by_role("group", name="Dagsordenen er sendt")
    field(agenda, "Regnes i").select_option(index=_weekday_choice(agenda.page))
    field(agenda, "Antal").fill("1")
    field(agenda, "Ugedag").select_option(label="onsdag")
    press(erik, "Gem fristerne")

    assert told(erik) == ["Fristerne er gemt."]


def _weekday_choice(page: Page) -> int:
    choices = page.locator("#id_agenda_count option")
    values = choices.evaluate_all("all => all.map(one => one.value)")
    return int(values.index("weekday_before"))


def erik_sets_fixed_items(people: People, lived: Town) -> None:
    """Each stands on a case of its own, which comes on every meeting."""
    for title, _kind, _last in FIXED:
        erik = people.at("erik", "sager/ny/")
        field(erik, "Titel").fill(title)
        field(erik, "KLE-emne").fill("00.22.04")
        field(erik, "Handlingsfacet").fill("A30")
        field(erik, "Ansvarlig sagsbehandler").select_option(label="Erik Bruun")
        field(erik, "Fast sag, der kommer på hvert møde (fx meddelelser)").check()
        press(erik, "Opret sag")
    people.at("erik", f"faste-punkter/{lived.desk.house.committee.pk}/")
    for at, (title, kind, last) in enumerate(FIXED):
        field(erik, "Titel").fill(title)
        field(erik, "Slags").select_option(label=kind)
        field(erik, "Fast sag").select_option(label=_labelled(erik, title))
        field(erik, "Står efter sagerne, ikke før dem").set_checked(last)
        field(erik, "Plads blandt de faste punkter").fill(str(at))
        press(erik, "Tilføj")


def _labelled(page: Page, title: str) -> str:
    labels = page.locator("#id_case option").all_inner_texts()
    return next(one for one in labels if title in one)


def meeting_in(people: People, month: str) -> str:
    """The path of the committee's meeting in a month of the coming year."""
    erik = people.at("erik", f"moeder/?aar={YEAR}&vis=alle")
    section = erik.locator("section.section", has=erik.get_by_role("heading", name=month))
    section.get_by_role("link", name="Havneudvalget").first.click()
    erik.wait_for_url(re.compile(r"/moeder/\d+/$"))
    return erik.url.split("/arbejdsplads/")[1]
