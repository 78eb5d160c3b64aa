"""Releasing, sealing, superseding and withdrawing."""

from datetime import date

import pytest
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from raadslag.agendas.entries import ItemEntry
from raadslag.agendas.models import AgendaItem
from raadslag.cases.entries import AttachmentEntry
from raadslag.decisions.actions import enter
from raadslag.decisions.entries import (
    DecisionEntry,
    ReferenceEntry,
    Resolution,
    StatementEntry,
    VoteEntry,
)
from raadslag.decisions.models import Decision
from raadslag.files.models import StoredFile
from raadslag.journal.queries import facts_of
from raadslag.meetings.models import Meeting
from raadslag.publications.actions import (
    PrivateContent,
    release,
    release_meetings,
    release_register,
    withdraw,
)
from raadslag.publications.limits.models import PartiesHold
from raadslag.publications.models import (
    Citation,
    Publication,
    PublicFile,
    PublicItem,
    PublicMeeting,
    PublicOrganization,
)
from raadslag.verdict import NotAllowed
from tests.cast import FREJA, SYSTEM, House, entry, house, meeting_of, placed
from tests.publications.told import told

pytestmark = pytest.mark.django_db
CANARY = "kanariefugl"


def adopted(text: str = "Indstillingen er tiltrådt.", **values: object) -> Resolution:
    """A decision that adopts."""
    return Resolution(DecisionEntry(text, f"<p>{text}</p>", "adopted"), **values)  # type: ignore[arg-type]


def shown(home: House, meeting: Meeting, kind: str, *entries: ItemEntry) -> Publication:
    """The meeting with these items, released."""
    placed(meeting, *entries)
    return released(home, meeting, kind)


def released(home: House, meeting: Meeting, kind: str) -> Publication:
    """The meeting as it is, released."""
    release_register(body=home.body, actor=SYSTEM)
    release_meetings(body=home.body, meetings=[meeting], actor=SYSTEM)
    return release(meeting=meeting, kind=kind, actor=SYSTEM)


def decide(meeting: Meeting, items: list[AgendaItem], *became: Resolution) -> None:
    """Enter what became of the items."""
    enter(meeting=meeting, resolved=list(zip(items, became, strict=True)), actor=SYSTEM)


def test_release_seals_what_stands_and_journals_it() -> None:
    home = house()
    meeting = meeting_of(home.committee)

    publication = shown(home, meeting, "agenda", entry("1", "Kajen", "15.00.00-A00-3-25"))

    item = PublicItem.objects.get()
    assert (item.title, item.case_slug, item.shown) == ("Kajen", "15-00-00-a00-3-25", True)
    assert item.content["sections"] == [
        {"heading": "Resume", "level": 1, "html": "<p>Resume af Kajen.</p>"}
    ]
    assert item.content["proposals"][0]["motions"] == ["Kajen godkendes"]
    assert [fact.verb for fact in facts_of(publication)] == ["publications.release"]


def test_release_unchanged_makes_no_new_version() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    first = shown(home, meeting, "agenda", entry("1", "Kajen"))

    again = released(home, meeting, "agenda")

    assert again == first
    assert Publication.objects.count() == 1


def test_what_was_darkened_comes_back_with_a_fact() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    publication = shown(home, meeting, "agenda", entry("1", "Ny kaj"))
    PublicItem.objects.update(shown=False)

    again = [release(meeting=meeting, kind="agenda", actor=SYSTEM) for _ in range(2)]

    assert again == [publication, publication]
    assert PublicItem.objects.get().shown is True
    verbs = [one.verb for one in facts_of(publication)]
    assert verbs.count("publications.show_again") == 1


def test_release_of_a_changed_word_is_a_new_version_and_the_old_stays() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    first = shown(home, meeting, "agenda", entry("1", "Kajen"))

    second = shown(home, meeting, "agenda", entry("1", "Kajkanten"))

    first.refresh_from_db()
    assert (first.state, second.version, second.state) == ("superseded", 2, "current")
    titles = PublicItem.objects.order_by("id").values_list("title", "shown")
    assert list(titles) == [("Kajen", False), ("Kajkanten", True)]
    assert PublicMeeting.objects.get().agenda == second


def test_release_of_minutes_takes_the_agendas_place() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    shown(home, meeting, "agenda", entry("1", "Kajen"))
    items = placed(meeting, entry("1", "Kajen"))
    nay = StatementEntry("Bo Lund", "against", person=home.bo)
    decide(meeting, items, adopted(statements=(nay,)))

    released(home, meeting, "minutes")

    item = PublicItem.objects.get(shown=True)
    assert (item.outcome, item.glance["decision"]) == ("adopted", "Indstillingen er tiltrådt.")
    assert item.glance["dissent"] == [
        {"who": "Bo Lund", "slug": "bo-lund", "kind": "against", "scope": ""}
    ]


def test_release_of_an_agenda_holds_no_decision() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    decide(meeting, placed(meeting, entry("1", "Kajen")), adopted(CANARY))

    released(home, meeting, "agenda")

    item = PublicItem.objects.get()
    assert (item.outcome, item.content["decision"]) == ("", None)
    assert CANARY.casefold() not in told(item)


def test_release_of_a_closed_item_holds_its_neutral_title_alone() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    secret = AttachmentEntry(f"{CANARY}.pdf", file=StoredFile.objects.create(sha256="a", size=1))
    closed = entry(
        "1",
        CANARY,
        f"{CANARY}-1",
        closed=True,
        public_title="Lukket punkt",
        attachments=(secret,),
    )
    objecting = StatementEntry(CANARY, "against", CANARY)
    decide(meeting, placed(meeting, closed), adopted(CANARY, statements=(objecting,)))

    publication = released(home, meeting, "minutes")

    rows = [
        *PublicItem.objects.values(),
        *PublicFile.objects.values(),
        *Citation.objects.values(),
        *PublicMeeting.objects.values(),
        *Publication.objects.values(),
    ]
    assert AgendaItem.objects.get().title == CANARY  # there was something to leak
    assert CANARY not in str(rows).casefold()
    assert publication.publicitem_set.get().title == "Lukket punkt"


def test_release_of_a_closed_item_shows_its_public_decision() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    closed = entry("1", CANARY, closed=True, public_title="Lukket punkt")
    decision = DecisionEntry(CANARY, CANARY, "adopted", public_text="Godkendt.")
    decide(meeting, placed(meeting, closed), Resolution(decision))

    released(home, meeting, "minutes")

    item = PublicItem.objects.get()
    assert item.content["decision"] == {
        "text": "Godkendt.",
        "html": "",
        "recommends_to": "",
        "referred_to": "",
    }
    assert CANARY not in str(PublicItem.objects.values())


VOTES = (
    VoteEntry(f"Salg til {CANARY}", 2, 1, None, ("Anna Holm", "Bo Lund"), ("Ida Juul",)),
    VoteEntry(CANARY, 0, 3, 0, (), ("A", "B")),
)


@pytest.mark.parametrize("kind", ["minutes", "agenda"])
@pytest.mark.parametrize(("told", "withheld"), [("Afgjort.", False), ("", True), ("", False)])
def test_votes_on_a_closed_item_are_told_also_where_its_decision_is_withheld(
    told: str, kind: str, *, withheld: bool
) -> None:
    home = house()
    meeting = meeting_of(home.committee)
    closed = entry("1", CANARY, closed=True, public_title="Lukket punkt")
    decision = DecisionEntry(CANARY, CANARY, "adopted", public_text=told)
    decide(meeting, placed(meeting, closed), Resolution(decision, votes=VOTES))
    Decision.objects.update(withheld=withheld)

    released(home, meeting, kind)

    item = PublicItem.objects.get()
    first = {"on": "", "yes": 2, "no": 1, "abstained": None, "abstained_who": []}
    second = {"on": "", "yes": 0, "no": 3, "abstained": 0, "abstained_who": []}
    shown = [
        first | {"yes_who": ["Anna Holm", "Bo Lund"], "no_who": ["Ida Juul"]},
        second | {"yes_who": [], "no_who": ["A", "B"]},
    ]
    assert item.content["votes"] == (shown if (told or withheld) and kind == "minutes" else [])
    assert CANARY not in str(PublicItem.objects.values()).casefold()


def test_votes_on_a_closed_item_wait_for_the_parties() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    closed = placed(meeting, entry("1", CANARY, closed=True, public_title="Lukket punkt"))
    decide(meeting, closed, Resolution(DecisionEntry(CANARY, CANARY, "adopted"), votes=VOTES))
    Decision.objects.update(withheld=True)
    PartiesHold.objects.create(item=AgendaItem.objects.get(), held_at=timezone.now())

    released(home, meeting, "minutes")

    item = PublicItem.objects.get()
    assert (item.silence, item.content["votes"], item.glance["votes"]) == ("parties", [], 0)


def test_release_leaves_a_closed_attachment_of_an_open_item_behind() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    file = StoredFile.objects.create(sha256="a", size=1, media_type="application/pdf")
    both = (AttachmentEntry("Kort", file=file), AttachmentEntry(CANARY, public=False, file=file))

    shown(home, meeting, "agenda", entry("1", "Kajen", attachments=both))

    assert [one.title for one in PublicFile.objects.all()] == ["Kort"]
    assert PublicItem.objects.get().glance["attachments"] == 1
    assert CANARY not in str(PublicItem.objects.values())


@pytest.mark.parametrize("written", ["070761-4285", "0707614285", "070761 4285", "310199-0000"])
def test_release_of_a_cpr_number_is_refused_and_leaves_nothing(written: str) -> None:
    home = house()
    meeting = meeting_of(home.committee)

    with pytest.raises(PrivateContent, match="Punkt 7 indeholder noget, der ligner et CPR-nummer"):
        shown(home, meeting, "agenda", entry("7", f"Sag om {written}"))

    assert (Publication.objects.count(), PublicItem.objects.count()) == (0, 0)


def test_release_by_a_citizen_is_refused() -> None:
    home = house()
    meeting = meeting_of(home.committee)

    with pytest.raises(NotAllowed):
        release(meeting=meeting, kind="agenda", actor=FREJA)


def test_withdraw_takes_it_away_at_once_and_the_agenda_does_not_return() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    shown(home, meeting, "agenda", entry("1", "Kajen"))
    publication = released(home, meeting, "minutes")

    first = withdraw(publication=publication, reason="Et navn stod forkert.", actor=SYSTEM)
    again = withdraw(publication=publication, reason="igen", actor=SYSTEM)

    publication.refresh_from_db()
    assert (first, again) == (True, False)
    assert (publication.state, publication.withdrawn_reason) == (
        "withdrawn",
        "Et navn stod forkert.",
    )
    assert PublicItem.objects.filter(shown=True).count() == 0


def test_release_after_withdrawal_is_a_new_version() -> None:
    home = house()
    meeting = meeting_of(home.committee)
    first = shown(home, meeting, "agenda", entry("1", "Kajen"))
    withdraw(publication=first, reason="fejl", actor=SYSTEM)

    second = released(home, meeting, "agenda")

    assert (second.version, second.state) == (2, "current")


@pytest.mark.parametrize("order", ["cited first", "citing first"])
@pytest.mark.parametrize(
    "reference",
    [
        ReferenceEntry("mødet 5. januar", "Havneudvalgets", date(2026, 1, 5), "", "2"),
        ReferenceEntry("udvalgsmøde i januar 2026, pkt. 2", "", None, "2026-01", "2"),
    ],
)
def test_references_become_links_whichever_comes_first(
    order: str, reference: ReferenceEntry
) -> None:
    home = house()
    cited = meeting_of(home.committee, date(2026, 1, 5))
    citing = meeting_of(home.committee, date(2026, 2, 3))
    placed(cited, entry("1", "Molen"), entry("2", "Kajen"))
    decide(citing, placed(citing, entry("1", "Fortsat")), adopted(references=(reference,)))

    for meeting in (cited, citing) if order == "cited first" else (citing, cited):
        released(home, meeting, "minutes")

    link = Citation.objects.get()
    assert link.cited_meeting == PublicMeeting.objects.get(meeting_id=cited.pk)
    assert link.cited_slug == "2"


def test_a_month_with_two_such_items_is_not_guessed() -> None:
    home = house()
    for day in (5, 26):
        shown(home, meeting_of(home.committee, date(2026, 1, day)), "minutes", entry("2", "Kajen"))
    citing = meeting_of(home.committee, date(2026, 2, 3))
    vague = ReferenceEntry("møde i januar, pkt. 2", "", None, "2026-01", "2")
    decide(citing, placed(citing, entry("1", "Fortsat")), adopted(references=(vague,)))

    released(home, citing, "minutes")

    assert Citation.objects.get().cited_meeting is None


def test_release_register_shows_members_chair_first() -> None:
    home = house()

    release_register(body=home.body, actor=SYSTEM)

    members = PublicOrganization.objects.get().members
    assert [(one["name"], one["role_name"]) for one in members] == [
        ("Anna Holm", "formand"),
        ("Bo Lund", "medlem"),
    ]


def test_register_is_sealed_in_danish_whoever_releases_it() -> None:
    home = house()

    with override("en"):
        release_register(body=home.body, actor=SYSTEM)

    members = PublicOrganization.objects.get().members
    assert [one["role_name"] for one in members] == ["formand", "medlem"]


def test_release_asks_no_more_of_the_database_for_more_items(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    home = house()
    counts = []
    for day, size in ((1, 1), (2, 40)):
        meeting = meeting_of(home.committee, date(2026, 3, day))
        placed(meeting, *(entry(str(i), f"Sag {i}", f"S-{day}-{i}") for i in range(1, size + 1)))
        release_register(body=home.body, actor=SYSTEM)
        release_meetings(body=home.body, meetings=[meeting], actor=SYSTEM)
        with django_assert_max_num_queries(60) as asked:
            release(meeting=meeting, kind="agenda", actor=SYSTEM)
        counts.append(len(asked))

    assert counts[0] == counts[1]
