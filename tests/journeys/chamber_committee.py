"""The committee's meeting, item by item, as its four screens show it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys.chamber_called import TITLES, Called, in_weeks
from tests.journeys.chamber_screens import (
    PATIENCE,
    Screens,
    at_item,
    decision,
    do,
    fixes,
    part,
    says,
    sees,
    stays,
    unfold,
    writes,
)
from tests.journeys.people import People

EXTRA = in_weeks(6)
THUS = f"mødet holdes den {EXTRA:%d.%m.%Y} kl. 15.00-16.30"
LATER = "det ekstra møde begynder kl. 15.00"
DISSENT = "Tallene mangler gæstesejlerne."
FREE = "Samarbejdet med skolerne er drøftet."


def eva_sends_regrets(people: People, called: Called) -> None:
    """From her own page, before the meeting."""
    eva = people.page("eva", 390)
    eva.goto(f"{people.url}/moedesal/{called.meeting.pk}/")
    form = unfold(part(eva, "own"), "Meld afbud")
    form.get_by_label("Hvorfor?").fill("Hun er på sygehuset.")
    do(form, "Meld afbud")

    sees(part(eva, "own"), "Du har meldt afbud til mødet.")


def meeting_opens(screens: Screens) -> None:
    """The chair opens it from the guide; the others' screens wake by themselves."""
    sees(screens.wall, "Mødet er ikke begyndt.")
    sees(screens.phone, "Mødet er ikke åbnet endnu.")
    with screens.guide.expect_navigation():
        screens.guide.get_by_role("button", name="Åbn mødet").click()

    sees(screens.guide, "Vi begynder med navneopråb. Der er afbud fra Eva Kaas.")
    sees(screens.wall, "Mødet er i gang.")
    sees(screens.phone, "Intet punkt er taget op.")


def roll_is_called(screens: Screens) -> None:
    """Eva stands unticked; the others are there, and they are enough."""
    eva = screens.people.get_by_label("Eva Kaas")
    expect(eva).not_to_be_checked(timeout=PATIENCE)
    do(screens.people, "De afkrydsede er til stede")

    sees(screens.people, "Eva Kaas afbud")
    sees(part(screens.phone, "item"), "4 af 5 medlemmer er til stede.")
    do(part(screens.guide, "steps"), "Tag punkt 1 op")
    at_item(screens, 1)


def agenda_is_approved(screens: Screens) -> None:
    """By the phrase that stands first."""
    sees(screens.guide, "Er der bemærkninger?")
    says(screens, "Dagsordenen godkendt")
    sees(part(screens.phone, "item"), "skrives nu", "godkendt")
    sees(part(screens.wall, "screen"), "skrives nu")

    fixes(screens, 2)


def two_are_elected(screens: Screens) -> None:
    """Each in a round of its own; the wording tells of both."""
    _elects(screens, "formand", "Anna Holm", 4)
    _elects(screens, "næstformand", "Dina Sø", 3, blank=1)

    sees(part(screens.phone, "item"), "Anna Holm er valgt som formand.")
    sees(part(screens.phone, "item"), "Dina Sø er valgt som næstformand.")
    fixes(screens, 3)


def _elects(screens: Screens, office: str, name: str, votes: int, blank: int = 0) -> None:
    form = unfold(screens.now, "Nyt valg")
    form.get_by_label("Hvad vælges der til?").fill(office)
    do(form, "Begynd valget")
    screens.now.get_by_label("Kandidat 1", exact=True).fill(name)
    screens.now.get_by_label("Stemmer på kandidat 1").fill(str(votes))
    screens.now.get_by_label("Blanke").fill(str(blank))
    do(screens.now, "Gem runden")
    do(screens.now, "Skriv valget i beslutningen")
    expect(decision(screens)).to_have_value(
        re.compile(rf"{name} er valgt som {office}\."), timeout=PATIENCE
    )


def work_is_discussed(screens: Screens) -> None:
    """A phrase, and words of Erik's own, which the members see as he types."""
    says(screens, "Drøftet")
    writes(screens, " Der var ros til oplægget.")

    sees(part(screens.phone, "item"), "Der var ros til oplægget.")
    sees(part(screens.wall, "screen"), "Der var ros til oplægget.")
    sees(screens.guide, "Jeg læser beslutningen op:")
    fixes(screens, 4)


def rules_are_noted(screens: Screens) -> None:
    """Fixed by Erik; it is Anna who goes on."""
    says(screens, "Taget til efterretning")
    stays(screens)
    sees(part(screens.phone, "item"), "står fast")
    do(part(screens.guide, "steps"), "Tag punkt 5 op")

    at_item(screens, 5)


def tasks_are_noted(screens: Screens) -> None:
    """Bo has the floor for a while first."""
    do(part(screens.phone, "dock"), "Bed om ordet")
    do(part(screens.guide, "steps"), "Giv Bo Lund ordet")
    sees(part(screens.phone, "dock"), "Du har ordet")
    sees(part(screens.wall, "screen"), "Bo Lund")
    do(part(screens.guide, "steps"), "Afslut indlægget")
    expect(part(screens.phone, "dock").get_by_role("button", name="Bed om ordet")).to_be_visible(
        timeout=PATIENCE
    )

    says(screens, "Taget til efterretning")
    fixes(screens, 6)


def bo_moves_another_hour(screens: Screens) -> None:
    """From his phone; Anna opens the vote, which is given on phones and by hand."""
    form = unfold(part(screens.phone, "own"), "Stil forslag til punkt 6")
    form.get_by_label("Forslaget").fill(LATER)
    do(form, "Stil forslaget")
    sees(screens.now, LATER)
    do(part(screens.guide, "steps").locator(".motions > li", has_text=LATER), "Åbn afstemningen")
    sees(part(screens.wall, "screen"), "afstemning i gang")
    do(part(screens.phone, "dock"), "For")
    sees(part(screens.phone, "dock"), "Din stemme er afgivet.")


def vote_is_counted(screens: Screens) -> None:
    """Erik enters those without a phone; the amendment is adopted."""
    for name, choice in (("Anna Holm", "for"), ("Carl Ravn", "for"), ("Dina Sø", "imod")):
        do(screens.now.get_by_role("group", name=name), choice)
    sees(screens.now, "For 3 · imod 1 · blankt 0")
    sees(part(screens.phone, "dock"), "For 3 · imod 1 · blankt 0")
    do(part(screens.guide, "steps"), "Luk afstemningen")
    sees(screens.now.locator(".vote-done"), "3")
    do(screens.now, "Enigt for")


def process_is_adopted_thus(screens: Screens) -> None:
    """With another hour; what follows is done with the decision as its ground."""
    says(screens, "Tiltrådt, dog således, at …", dog_således__at=THUS)
    sees(part(screens.phone, "item"), f"dog således, at {THUS}.")
    stays(screens)
    form = unfold(screens.now, "Indkald ekstraordinært møde")
    form.get_by_label("Dag", exact=True).fill(EXTRA.isoformat())
    form.get_by_label("Begynder kl.").fill("15:00")
    form.get_by_label("Slutter kl.").fill("16:30")
    do(form, "Sæt mødet i kalenderen")

    sees(part(screens.desk, "told"), "står i kalenderen.")
    do(screens.now, "Tag punkt 7 op")
    at_item(screens, 7)


def bo_steps_aside(screens: Screens) -> None:
    """He says so himself; the others decide, and his phone shows no more of the item."""
    form = unfold(part(screens.phone, "own"), "Meld dig inhabil i punkt 7")
    form.get_by_label("Fordi").fill("han lejer ishuset ud")
    do(form, "Meld det")
    sees(screens.guide, "Der er rejst spørgsmål, om Bo Lund er inhabil.")
    do(screens.now, "Afgør: inhabil")
    sees(part(screens.phone, "item"), "Du er inhabil i dette punkt.")
    expect(screens.phone.get_by_text("planen for ishuset")).to_have_count(0)
    sees(screens.people, "ude som inhabil")


def ishouse_is_approved(screens: Screens) -> None:
    """By the three who are left; Bo comes back for the next item."""
    do(screens.now, "Enigt for")
    sees(screens.now, "3")
    says(screens, "Godkendt")
    fixes(screens, 8)
    do(screens.people.locator(".seat", has_text="Bo Lund"), "Ind igen", exact=False)

    sees(part(screens.phone, "item"), "4 af 5 medlemmer er til stede.")


def bo_dissents(screens: Screens) -> None:
    """Hands are counted; Bo has his view entered from his phone."""
    form = unfold(screens.now, "Håndsoprækning")
    form.get_by_label("for", exact=True).fill("3")
    form.get_by_label("imod", exact=True).fill("1")
    do(form, "Gem stemmerne")
    own = unfold(part(screens.phone, "own"), "Afvigende mening eller udtalelse")
    own.get_by_label("Kort, i dine egne ord").fill(DISSENT)
    do(own, "Skriv det i protokollen")
    sees(screens.now, DISSENT)
    says(screens, "Taget til efterretning")

    fixes(screens, 9)


def news_is_told(screens: Screens) -> None:
    """In free words; an item of news, and the last one."""
    writes(screens, FREE)
    fixes(screens, 10)
    says(screens, "Taget til efterretning")
    stays(screens, "Lås ordlyden fast")

    sees(screens.guide, "Alle punkter er behandlet. Tak for i dag.")


def meeting_ends(screens: Screens) -> None:
    """Erik closes it; every screen says so."""
    do(part(screens.desk, "items"), "Hæv mødet")

    sees(screens.desk, "Mødet er hævet.")
    sees(screens.wall, "Mødet er hævet.")
    sees(screens.phone, "Mødet er hævet.")
    sees(screens.guide, "Mødet er hævet")


def decisions_stand(people: People, called: Called) -> list[tuple[str, str]]:
    """Title and outcome of each item on the page of decisions."""
    page = people.at("erik", f"moeder/{called.meeting.pk}/dagsorden/beslutninger/")
    lines = page.locator(".agenda-line")
    found = [
        (one.locator("h2").inner_text(), one.locator(".chip").inner_text()) for one in lines.all()
    ]
    assert [title for title, _outcome in found] == TITLES
    return found
