"""The council's meeting: thirty-one members, three of them with a phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from raadslag.agendas.actions import draw, prepare
from raadslag.agendas.queries import standing_items, still_queued
from raadslag.bodies.actions import establish, register, seat
from raadslag.bodies.models import Organization, Person
from raadslag.bodies.states import OrganizationKind, Role
from raadslag.cases.states import ItemKind
from raadslag.decisions.actions import close, fix, refer, write_decision
from raadslag.decisions.entries import Wording
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import issue
from raadslag.sittings.actions import open_sitting, roll_call, take_up
from tests import desk as at
from tests.cast import SYSTEM, Office
from tests.journeys.chamber_called import joined, ready, sent_out
from tests.journeys.chamber_screens import (
    PATIENCE,
    PHONE,
    Screens,
    do,
    fixes,
    part,
    says,
    sees,
    stays,
    unfold,
)
from tests.journeys.people import People
from tests.journeys.town_hall import Town, town

PARTIES = ("A", "C", "Ø")
HARBOUR, MOLE, CLOSED = "Budget for lystbådehavnen", "Salg af molens kiosk", "Køb af et bolværk"
NEUTRAL = "Køb af ejendom"
STOPPED = ("Ny takst for gæstesejlere", ItemKind.DECISION, ("taksten hæves",))
AMENDED = "beløbet sættes 100.000 kr. op"


@dataclass(frozen=True)
class Council:
    """The meeting, and the members who vote by hand."""

    lived: Town
    meeting: Meeting
    others: list[str]  # names


def council_called() -> Council:
    """Today's meeting, with a case that a member wanted before the council yesterday."""
    lived = town()
    desk, body = lived.desk, lived.council
    parties = [_party(desk, name) for name in PARTIES]
    joined(desk, desk.house.committee, "Dina Sø")
    _stopped(desk)
    known = Person.objects.filter(name__in=("Bo Lund", "Carl Ravn", "Dina Sø")).order_by("name")
    others = [f"Medlem {number:02} Vig" for number in range(5, 32)]
    people = [*known, *(register(body=desk.house.body, name=one, actor=SYSTEM) for one in others)]
    for place, person in enumerate(people):
        seat(person=person, organization=body, on_behalf_of=parties[place % 3], actor=SYSTEM)
    _waits(desk, body, parties[2])
    return Council(lived, _sent(desk, body), others)


def _party(desk: Office, name: str) -> Organization:
    return establish(
        body=desk.house.body,
        name=f"Liste {name}",
        short_name=name,
        kind=OrganizationKind.PARTY,
        actor=SYSTEM,
    )


def _waits(desk: Office, body: Organization, party: Organization) -> None:
    """Sven stands next on the list of one party."""
    sven = register(body=desk.house.body, name="Sven Ny", actor=SYSTEM)
    seat(person=sven, organization=body, role=Role.SUBSTITUTE, on_behalf_of=party, actor=SYSTEM)


def _stopped(desk: Office) -> None:
    """The committee decided yesterday; Bo demanded that the council decide."""
    before = timezone.now() - timedelta(days=1)
    meeting = at.meeting(desk, timezone.localdate(before))
    item = standing_items(sent_out(desk, meeting, [STOPPED]).agenda)[0]
    sitting = open_sitting(meeting=meeting, now=before, actor=desk.erik)
    people = [one.person for one in sitting.seat_set.select_related("person")]
    roll_call(sitting=sitting, present=people, now=before, actor=desk.erik)
    take_up(sitting=sitting, item=item, now=before, actor=desk.erik)
    wording = Wording(phrase="adopted")
    made = write_decision(item=item, wording=wording, seen=0, actor=desk.erik)
    fix(item=item, seen=made.revision, now=before, actor=desk.erik)
    refer(item=item, now=before, actor=desk.bo)
    close(sitting=sitting, now=before, actor=desk.erik)


def _sent(desk: Office, body: Organization) -> Meeting:
    """Two open cases, the one that was stopped, and a closed one."""
    meeting = at.meeting(desk, timezone.localdate(), body)
    agenda = prepare(meeting=meeting, actor=desk.erik)
    closed = {"ground": "estate", "public_title": NEUTRAL, "law": "forvaltningsloven § 28"}
    for title, motion in ((HARBOUR, "budgettet godkendes"), (MOLE, "kiosken sælges")):
        waiting = ready(desk, body, title, ItemKind.DECISION, (motion,))
        draw(agenda=agenda, consultation=waiting, actor=desk.erik)
    stopped = next(one for one in still_queued(body, desk.erik))
    draw(agenda=agenda, consultation=stopped, actor=desk.erik)
    last = ready(desk, body, CLOSED, ItemKind.DECISION, ("bolværket købes",), **closed)
    draw(agenda=agenda, consultation=last, actor=desk.erik)
    issue(agenda=agenda, now=timezone.now() - timedelta(days=10), actor=desk.erik)
    return meeting


def phones(people: People, meeting: Meeting) -> list[Page]:
    """Those of Carl and Dina."""
    found = [people.page(name, PHONE) for name in ("carl", "dina")]
    for page in found:
        page.set_default_timeout(PATIENCE)
        page.goto(f"{people.url}/moedesal/{meeting.pk}/")
    return found


def roll_is_called(screens: Screens) -> None:
    """All but one are there; a substitute is called for the one, and comes in."""
    with screens.guide.expect_navigation():
        screens.guide.get_by_role("button", name="Åbn mødet").click()
    screens.people.get_by_label("Medlem 07 Vig").uncheck()
    do(screens.people, "De afkrydsede er til stede")
    away = screens.people.locator(".seat", has_text="Medlem 07 Vig")
    form = unfold(away, "Afbud og stedfortræder", exact=False)
    form.get_by_label("Fraværet ventes at vare en måned").check()
    do(form, "Indkald stedfortræderen")
    do(away, "Byrådet har godkendt indkaldelsen")
    do(away, "Sven Ny indtræder")

    sees(screens.people, "sidder i stedet")
    do(part(screens.guide, "steps"), "Tag punkt 1 op")


def amendment_is_voted_on(screens: Screens, others: list[Page], council: Council) -> None:
    """Bo moves it; three vote on their phones, the rest by name as they are called."""
    form = unfold(part(screens.phone, "own"), "Stil forslag til punkt 1")
    form.get_by_label("Forslaget").fill(AMENDED)
    do(form, "Stil forslaget")
    sees(screens.now, AMENDED)
    do(screens.now.locator(".motions > li", has_text=AMENDED), "Stem hver især")
    for page, choice in zip((screens.phone, *others), ("For", "Imod", "For"), strict=True):
        do(part(page, "dock"), choice)
    for name in ("Anna Holm", "Sven Ny", *council.others):
        if name != "Medlem 07 Vig":
            choice = "imod" if name.endswith(("5 Vig", "6 Vig")) else "for"
            do(screens.now.get_by_role("group", name=name), choice)
    sees(screens.now, "For 24 · imod 7 · blankt 0")
    sees(part(screens.wall, "screen"), "afstemning i gang")
    do(screens.now, "Luk afstemningen")
    sees(part(screens.phone, "item"), "24", "7")


def carl_dissents(screens: Screens, carl: Page) -> None:
    """His view stands in the minutes; the budget is adopted with the amendment."""
    own = unfold(part(carl, "own"), "Afvigende mening eller udtalelse")
    own.get_by_label("Kort, i dine egne ord").fill("Der er ikke råd.")
    do(own, "Skriv det i protokollen")
    sees(screens.now, "Der er ikke råd.")
    do(screens.now, "Enigt for")
    says(screens, "Tiltrådt, dog således, at …", dog_således__at=AMENDED)

    fixes(screens, 2)


def carl_steps_aside(screens: Screens, carl: Page) -> None:
    """He sees no more of the item, and is back for the next one."""
    form = unfold(part(carl, "own"), "Meld dig inhabil i punkt 2")
    form.get_by_label("Fordi").fill("han vil købe kiosken")
    do(form, "Meld det")
    do(screens.now, "Afgør: inhabil")
    sees(part(carl, "item"), "Du er inhabil i dette punkt.")
    says(screens, "Tiltrådt")
    fixes(screens, 3)
    do(screens.people.locator(".seat", has_text="Carl Ravn"), "Ind igen", exact=False)

    sees(part(carl, "item"), STOPPED[0])


def stopped_case_is_decided(screens: Screens) -> None:
    """What came from the committee by a member's demand; the next item is closed."""
    sees(screens.now, STOPPED[0])
    unfold(screens.now, "Flere")
    says(screens, "Afvist")

    fixes(screens, 4)


def closed_item_darkens_the_wall(screens: Screens) -> None:
    """The public sees that there is one; the members see which."""
    sees(part(screens.wall, "screen"), "Lukket punkt", NEUTRAL)
    expect(screens.wall.get_by_text(CLOSED)).to_have_count(0)
    sees(part(screens.phone, "item"), CLOSED, "bolværket købes")
    says(screens, "Tiltrådt")
    screens.now.get_by_label("Det, offentligheden må vide").fill("Byrådet har købt en ejendom.")
    stays(screens, "Lås ordlyden fast")

    sees(part(screens.wall, "screen"), "Intet punkt er taget op.")


def meeting_ends(screens: Screens) -> None:
    """All is decided; every screen says that it is over."""
    do(part(screens.desk, "items"), "Hæv mødet")

    for page in (screens.desk, screens.wall, screens.phone, screens.guide):
        sees(page, "Mødet er hævet")
