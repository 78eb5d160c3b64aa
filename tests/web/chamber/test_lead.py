"""The secretary's screen: the whole meeting on one page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format

from raadslag.bodies.actions import establish
from raadslag.bodies.models import Membership
from raadslag.bodies.states import OrganizationKind
from raadslag.decisions.elections.models import Election
from raadslag.decisions.models import Decision, Motion, Referral, Statement, VoteEvent
from raadslag.decisions.states import VoteState
from raadslag.meetings.models import Meeting
from raadslag.sittings.models import Guest, Presence, Recusal, Regret, Sitting, Substitution
from raadslag.sittings.states import SittingState
from tests.cast import SYSTEM
from tests.decisions.hall import Hall, hall
from tests.desk import meeting
from tests.sittings.room import town_council
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Three members and two items, the first of them up."""
    return hall(3, "Ny kaj", "Ny mole")


@pytest.fixture
def erik(there: Hall) -> Client:
    """The secretary's browser."""
    return signed_in(there.desk, "erik")


def lead(there: Hall, tail: str = "", item: int | None = None) -> str:
    """An address of the secretary's screen."""
    at = "" if item is None else f"punkt/{there.items[item].pk}/"
    return f"/moedesal/{there.sitting.meeting_id}/styr/{at}{tail}"


def posted(client: Client, address: str, **said: object) -> str:
    """What the page says after a button was pressed."""
    answer = client.post(address, said, follow=True)
    return " ".join(str(one) for one in answer.context["messages"])


def test_the_page_has_the_items_the_members_and_the_lamp(there: Hall, erik: Client) -> None:
    page = erik.get(lead(there)).content.decode()

    assert "Ny kaj" in page
    assert "Ny mole" in page
    assert "3 af 3 medlemmer er til stede; der kan træffes beslutning." in page


@pytest.mark.parametrize("name", ["dorte", "gerda", "bo", "hans"])
def test_who_does_not_lead_finds_no_such_page(there: Hall, name: str) -> None:
    client = signed_in(there.desk, name)

    assert client.get(lead(there)).status_code == 404
    assert client.post(lead(there, "skriv/", 0), {"ord-text": "Nej."}).status_code == 404


def test_a_stranger_is_led_to_the_door(there: Hall) -> None:
    answer = Client().get(lead(there))

    assert answer.status_code == 302
    assert "/arbejdsplads/log-ind/" in answer["Location"]


def test_a_phrase_writes_the_decision(there: Hall, erik: Client) -> None:
    said = posted(erik, lead(there, "vend/", 0), phrase="adopted", seen=0)

    assert said == ""
    assert Decision.objects.get().text == "Indstillingen er tiltrådt."


def test_a_phrase_that_asks_for_something_says_what(there: Hall, erik: Client) -> None:
    said = posted(erik, lead(there, "vend/", 0), phrase="adopted_thus", seen=0)

    assert said == "Skriv ændringen efter »dog således, at«."
    assert not Decision.objects.exists()


def test_what_is_typed_is_kept_while_it_is_typed(there: Hall, erik: Client) -> None:
    typed = {"ord-seen": "0", "ord-text": "Tiltrå"}

    answer = erik.post(lead(there, "skriv/", 0), typed, headers={"accept": "application/json"})

    assert answer.json() == {"seen": 1}
    assert Decision.objects.get().draft


def test_two_who_write_at_once_see_both_texts(there: Hall, erik: Client) -> None:
    there.write("Godkendt.")

    answer = erik.post(lead(there, "skriv/", 0), {"ord-seen": "0", "ord-text": "Afvist."})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "En anden har skrevet i beslutningen" in page
    assert "Den anden skrev:" in page
    assert "Godkendt." in page
    assert "Afvist.</textarea>" in page
    assert Decision.objects.get().text == "Godkendt."


def test_fixing_the_wording_takes_the_next_item_up(there: Hall, erik: Client) -> None:
    typed = {"ord-seen": "0", "ord-text": "Tiltrådt.", "ord-outcome": "adopted", "fix": "next"}

    erik.post(lead(there, "skriv/", 0), typed)

    assert Decision.objects.get().fixed_at is not None
    assert Sitting.objects.get().item == there.items[1]


def test_between_items_the_first_undecided_one_is_offered(there: Hall, erik: Client) -> None:
    there.decide()
    erik.post(lead(there, "forlad/"))
    one_left = erik.get(lead(there, "")).content.decode()
    there.up(1)
    there.decide(place=1)
    erik.post(lead(there, "forlad/"))

    done = erik.get(lead(there, "")).content.decode()

    assert "Tag punkt 2 op" in one_left
    assert "Tag punkt" not in done
    assert "Alle punkter er besluttet. Hæv mødet, når ingen har mere." in done


def test_fixing_nothing_is_refused_and_the_item_stays(there: Hall, erik: Client) -> None:
    answer = erik.post(lead(there, "skriv/", 0), {"ord-seen": "0", "fix": "next"})

    assert answer.status_code == 409
    assert "Skriv beslutningen, før ordlyden låses." in answer.content.decode()
    assert Sitting.objects.get().item == there.items[0]


def test_a_fixed_wording_is_opened_again_with_a_reason(there: Hall, erik: Client) -> None:
    there.decide()

    said = posted(erik, lead(there, "laas-op/", 0), reason="Beløbet var galt.")

    assert said == "Ordlyden kan rettes igen."
    assert Decision.objects.get().draft


def test_members_come_and_go_at_hours_typed(there: Hall, erik: Client) -> None:
    bo = there.people[1]

    said = posted(erik, lead(there, "fremmoede/"), person=bo.pk, kind="left", hour="14.05")

    note = Presence.objects.filter(kind="left").get()
    assert said == ""
    assert (note.person, note.by_hand) == (bo, True)


def test_an_hour_that_is_none_is_told(there: Hall, erik: Client) -> None:
    said = posted(
        erik, lead(there, "fremmoede/"), person=there.people[1].pk, kind="left", hour="kvart"
    )

    assert said == "»kvart« er ikke et klokkeslæt. Skriv det som 14.05."
    assert not Presence.objects.filter(kind="left").exists()


def test_a_note_is_struck_and_stays(there: Hall, erik: Client) -> None:
    posted(erik, lead(there, "fremmoede/"), person=there.people[1].pk, kind="left")
    note = Presence.objects.filter(kind="left").get()

    said = posted(erik, lead(there, f"fremmoede/{note.pk}/slet/"))

    assert said == "Noteringen er slettet."
    assert Presence.objects.get(pk=note.pk).struck_at is not None


def test_regrets_are_entered_and_taken_back(there: Hall, erik: Client) -> None:
    bo = there.people[1]
    posted(erik, lead(there, "fremmoede/"), person=bo.pk, kind="left")
    posted(erik, lead(there, "afbud/"), person=bo.pk, reason="Syg")
    sent = Regret.objects.get()

    posted(erik, lead(there, f"afbud/{sent.pk}/kommer/"))

    assert Regret.objects.get().withdrawn_at is not None


def test_a_vote_is_opened_entered_and_closed(there: Hall, erik: Client) -> None:
    posted(erik, lead(there, "stem/", 0), motion="")
    vote = f"afstemning/{VoteEvent.objects.get().pk}/"
    for person, choice in zip(there.people, ("yes", "yes", "no"), strict=True):
        posted(erik, lead(there, f"{vote}stemme/"), person=person.pk, choice=choice)

    posted(erik, lead(there, f"{vote}luk/"))

    event = VoteEvent.objects.get()
    assert (event.state, event.yes, event.no) == (VoteState.CLOSED, 2, 1)


def test_a_vote_by_groups_and_one_by_hands(there: Hall, erik: Client) -> None:
    groups = {"gruppe-A": "yes", "gruppe-C": "no", "gruppe-Ø": "yes"}
    posted(erik, lead(there, "stem/grupper/", 0), motion="", **groups)
    first = VoteEvent.objects.get()
    said = posted(erik, lead(there, f"afstemning/{first.pk}/annuller/"), reason="Forkert.")

    posted(erik, lead(there, "stem/haender/", 0), motion="", yes=3, no=0, abstain=0)

    last = VoteEvent.objects.latest("position")
    assert said == "Afstemningen er annulleret."
    assert (first.yes, first.no) == (2, 1)
    assert (last.yes, last.no) == (3, 0)


def test_a_motion_is_put_and_withdrawn(there: Hall, erik: Client) -> None:
    said = {"kind": "amendment", "by": there.people[1].pk, "text": "at kajen males"}
    posted(erik, lead(there, "forslag/", 0), **said)
    put = Motion.objects.get(kind="amendment")

    posted(erik, lead(there, "forslag/traek/", 0), motion=put.pk)

    assert put.by.startswith(there.people[1].name)
    assert Motion.objects.get(pk=put.pk).state == "withdrawn"


def test_what_was_typed_stays_where_it_was_refused(there: Hall, erik: Client) -> None:
    typed = {"person": there.people[1].pk, "kind": "statement", "text": "x" * 501}

    answer = erik.post(lead(there, "udtalelse/", 0), typed)

    page = answer.content.decode()
    assert answer.status_code == 409
    assert f"{'x' * 501}</textarea>" in page
    assert "Skriv kort, højst 500 tegn; nu er der 501." in page


def test_a_conflict_is_raised_and_decided(there: Hall, erik: Client) -> None:
    who = {"person": there.people[1].pk, "reason": "hans søster ejer grunden"}
    posted(erik, lead(there, "habilitet/", 0), **who)
    raised = Recusal.objects.get()

    posted(erik, lead(there, f"habilitet/{raised.pk}/"), finding="recused")

    page = erik.get(lead(there)).content.decode()
    assert Recusal.objects.get().finding == "recused"
    assert "ude som inhabil" in page


def test_the_doors_are_closed_by_decision() -> None:
    there = hall(3, closed=True)
    client = signed_in(there.desk, "erik")

    posted(client, lead(there, "doere/", 0), doors="closed")

    page = client.get(lead(there)).content.decode()
    assert "at behandle punktet for lukkede døre." in page


def test_a_guest_comes_and_goes(there: Hall, erik: Client) -> None:
    refused = posted(erik, lead(there, "gaester/"), name="Ole Dam", kind="invited")
    posted(erik, lead(there, "gaester/"), name="Ole Dam", kind="invited", item=there.items[0].pk)

    page = erik.get(lead(there)).content.decode()
    posted(erik, lead(there, f"gaester/{Guest.objects.get().pk}/gik/"))

    assert refused.startswith("Udvalgets møder er ikke offentlige")
    assert "indbudt gæst, punkt 1" in page
    assert Guest.objects.get().left_at is not None


def test_a_dissent_and_a_referral_are_entered(there: Hall, erik: Client) -> None:
    who = there.people[1].pk
    there.write("Tiltrådt.")
    posted(erik, lead(there, "udtalelse/", 0), person=who, kind="dissent", text="For dyrt.")
    posted(erik, lead(there, "begaering/", 0), person=who)

    page = erik.get(lead(there)).content.decode()
    assert Statement.objects.get().text == "For dyrt."
    assert Referral.objects.get().withdrawn_at is None
    assert "har begæret sagen indbragt for byrådet" in page


def test_speakers_wait_speak_and_end(there: Hall, erik: Client) -> None:
    first, second = there.people[0], there.people[1]
    posted(erik, lead(there, "talere/"), person=first.pk)
    posted(erik, lead(there, "talere/"), person=second.pk, short="on")
    posted(erik, lead(there, "talere/ordet/"), person=second.pk)

    page = erik.get(lead(there)).content.decode()
    posted(erik, lead(there, "talere/slut/"))

    assert f"<strong>{second.name}" in page
    assert "har ordet" in page
    assert f"1. {first.name}" in page


def test_the_meeting_is_closed_when_all_is_decided(there: Hall, erik: Client) -> None:
    early = posted(erik, lead(there, "haev/"))
    there.decide()
    there.up(1)
    there.decide(place=1)

    late = posted(erik, lead(there, "haev/"))

    assert early.startswith("Mødet kan ikke hæves endnu: punkt 1 og 2 mangler en beslutning")
    assert late == "Mødet er hævet."
    assert Sitting.objects.get().state == SittingState.CLOSED


def asked(client: Client, address: str) -> int:
    """How many queries a page asks."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_page_asks_as_often_for_many_members_and_items() -> None:
    small = hall(3, "Ny kaj")
    few = asked(signed_in(small.desk, "erik"), lead(small))
    Sitting.objects.all().delete()
    large = hall(31, "Ny kaj", "Ny mole", "Ny bro", desk=small.desk)

    assert asked(signed_in(large.desk, "erik"), lead(large)) == few


def test_the_page_asks_as_often_for_many_votes_and_voices(there: Hall, erik: Client) -> None:
    vote(there, erik)
    few = asked(erik, lead(there))
    vote(there, erik)
    vote(there, erik)

    assert asked(erik, lead(there)) == few


def vote(there: Hall, erik: Client) -> None:
    """A motion, a vote and a statement more."""
    by = there.people[VoteEvent.objects.count()].pk
    posted(erik, lead(there, "forslag/", 0), kind="addition", by=by, text="at kajen males")
    put = Motion.objects.filter(kind="addition").latest("number")
    posted(erik, lead(there, "stem/enigt/", 0), motion=put.pk)
    posted(erik, lead(there, "udtalelse/", 0), person=by, kind="statement", text="Godt.")


def test_an_election_in_rounds_is_held_and_written(there: Hall, erik: Client) -> None:
    posted(erik, lead(there, "valg/", 0), office="formand", method="majority")
    election = f"valg/{Election.objects.get().pk}/"
    first, second = f"{there.people[0].name} (A)", f"{there.people[1].name} (C)"
    votes = {"kandidat-1": first, "stemmer-1": 2, "kandidat-2": second, "stemmer-2": 1}

    posted(erik, lead(there, f"{election}runde/"), **votes)
    posted(erik, lead(there, f"{election}skriv/"), seen=0)

    assert Election.objects.get().state == "settled"
    assert Decision.objects.get().text.endswith(f"{first} er valgt som formand.")


def test_lots_are_entered_with_who_saw_them(there: Hall, erik: Client) -> None:
    posted(erik, lead(there, "valg/", 0), office="udvalget", method="proportional", seats=2)
    election = f"valg/{Election.objects.get().pk}/"
    groups = {f"gruppe-{one.pk}": name for one, name in zip(there.people, "ABC", strict=True)}
    posted(erik, lead(there, f"{election}grupper/"), **groups)

    nobody = posted(erik, lead(there, f"{election}lod/"), drawn=["A", "B"])
    posted(erik, lead(there, f"{election}lod/"), drawn=["A", "B"], witness="Borgmesteren")
    seats = {"plads-A": there.people[0].pk, "plads-B": there.people[1].pk}
    posted(erik, lead(there, f"{election}valgt/"), **seats)

    assert nobody.startswith("Skriv, hvem der trak lod, eller hvem der så det.")
    assert Election.objects.get().state == "settled"


def test_a_round_that_cannot_be_right_is_told(there: Hall, erik: Client) -> None:
    posted(erik, lead(there, "valg/", 0), office="formand", method="majority")
    election = f"valg/{Election.objects.get().pk}/"

    said = posted(erik, lead(there, f"{election}runde/"), **{"kandidat-1": "Bo", "stemmer-1": 9})

    assert "9" in said
    assert not Election.objects.get().round_set.exists()


def test_the_meeting_that_was_decided_is_called(there: Hall, erik: Client) -> None:
    there.decide("Tiltrådt, dog således, at der holdes ekstraordinært møde.")
    day = timezone.localdate() + timedelta(days=30)
    when = {"on": day.isoformat(), "starts": "15:00", "ends": "16:30", "location": "C3.40"}

    said = posted(erik, lead(there, "indkald/", 0), **when)

    called = Meeting.objects.get(extraordinary=True)
    assert said == f"Det ekstraordinære møde den {date_format(day, 'j. F Y')} står i kalenderen."
    assert (called.on, called.location) == (day, "C3.40")
    assert called.demanded_by == "Havneudvalgets beslutning den 17. marts 2026, punkt 1"


def test_a_meeting_is_moved_as_was_decided(there: Hall, erik: Client) -> None:
    there.decide("Mødet i april flyttes.")
    day = timezone.localdate() + timedelta(days=30)
    coming = meeting(there.desk, day - timedelta(days=2))
    when = {"meeting": coming.pk, "on": day.isoformat(), "starts": "15:00"}

    said = [posted(erik, lead(there, "flyt-moede/", 0), **when) for _ in range(2)]

    before, place = coming.ends, coming.location
    coming.refresh_from_db()
    assert said == [
        f"Mødet er flyttet til den {date_format(day, 'j. F Y')}; medlemmerne får besked.",
        f"Mødet er allerede den {date_format(day, 'j. F Y')}.",
    ]
    assert (coming.on, f"{coming.starts:%H.%M}") == (day, "15.00")
    assert (coming.ends, coming.location) == (before, place)


def test_a_day_that_is_none_is_told(there: Hall, erik: Client) -> None:
    there.decide()

    said = posted(erik, lead(there, "indkald/", 0), on="i morgen")

    assert said == "»i morgen« er ikke en dag. Vælg dagen i kalenderen."


def test_a_case_is_sent_on_with_the_decision(there: Hall, erik: Client) -> None:
    council = establish(
        body=there.desk.house.body, name="Byrådet", kind=OrganizationKind.COUNCIL, actor=SYSTEM
    )
    there.decide()

    said = posted(erik, lead(there, "send-videre/", 0), organization=council.pk, role="decides")

    assert said == "Sagen er sendt til Byrådet."
    assert council.consultation_set.get().state == "waiting"


def test_a_substitute_is_called_comes_in_and_steps_out(there: Hall, erik: Client) -> None:
    bo = there.people[1]
    council = town_council(there.desk, "Sven Ny", group="AØ")
    Membership.objects.filter(person=bo).update(election_group="AØ")
    sven = Membership.objects.get(organization=council).person
    posted(erik, lead(there, "fremmoede/"), person=bo.pk, kind="left")
    called = {
        "member": bo.pk,
        "substitute": sven.pk,
        "ground": "health",
        "resting_on": "Vedtægten § 4",
    }
    proposed = erik.get(lead(there)).content.decode()

    posted(erik, lead(there, "stedfortraeder/"), **called)
    posted(erik, lead(there, "fremmoede/"), person=sven.pk, kind="substitute_in")
    inside = erik.get(lead(there)).content.decode()
    substitution = Substitution.objects.get()
    posted(erik, lead(there, f"stedfortraeder/{substitution.pk}/slut/"))

    assert f'<option value="{sven.pk}">Sven Ny</option>' in proposed
    assert "Sven Ny sidder i stedet" in inside
    assert Presence.objects.order_by("pk").last().kind == "substitute_out"  # type: ignore[union-attr]


def test_members_turn_their_own_pages_when_let(there: Hall, erik: Client) -> None:
    posted(erik, lead(there, "foelg/"), follow="no")

    assert "Lad medlemmernes skærme følge mødet" in erik.get(lead(there)).content.decode()
