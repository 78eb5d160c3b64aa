"""What members do at a meeting, each for themselves."""

from __future__ import annotations

import pytest

from raadslag.decisions.models import Motion, Referral, Statement, Vote
from raadslag.decisions.states import MotionState
from raadslag.sittings.models import Recusal, Regret, SpeechNote
from tests.decisions.hall import Hall, hall
from tests.sittings.room import at, called, town_council
from tests.web.chamber.bench import member, mine, recused, told, vote, where, words
from tests.web.workspace.test_users import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def there() -> Hall:
    """Five members and two items, the first of them up."""
    return hall(5, "Ny kaj", "Ny mole")


def test_a_vote_is_given_shown_and_changed_until_it_is_closed(there: Hall) -> None:
    event, bo = vote(there), member(there, 1)
    bo.post(mine(there, f"stemme/{event.pk}/"), {"choice": "yes"})
    page = bo.get(where(there)).content.decode()

    bo.post(mine(there, f"stemme/{event.pk}/"), {"choice": "no"})

    assert 'id="min-yes" name="choice" value="yes" aria-pressed="true"' in page
    assert [one.option for one in Vote.objects.all()] == ["no"]


def test_a_vote_after_closing_is_refused_in_a_sentence(there: Hall) -> None:
    event = vote(there)
    event.__class__.objects.update(state="closed")

    said = told(member(there, 1), mine(there, f"stemme/{event.pk}/"), choice="yes")

    assert "Afstemningen er" in said
    assert not Vote.objects.exists()


def test_a_vote_of_one_who_left_is_refused_in_a_sentence(there: Hall) -> None:
    event = vote(there)
    there.note("left", there.people[1], at(14, 5))

    said = told(member(there, 1), mine(there, f"stemme/{event.pk}/"), choice="yes")

    assert said == (
        "Bo Lund (C) er ikke registreret som til stede og kan ikke stemme. Bed sekretæren rette "
        "fremmødet. (Kommunestyrelsesloven § 11, stk. 3)"
    )


def test_a_vote_of_one_recused_is_refused_in_a_sentence(there: Hall) -> None:
    event = vote(there)
    recused(there, 1)

    said = told(member(there, 1), mine(there, f"stemme/{event.pk}/"), choice="yes")

    assert said == (
        "Bo Lund er inhabil i punktet og kan ikke deltage i det. (Kommunestyrelsesloven § 14)"
    )
    assert not Vote.objects.exists()


def test_a_vote_for_something_else_is_not_found(there: Hall) -> None:
    event = vote(there)

    answer = member(there, 1).post(mine(there, f"stemme/{event.pk}/"), {"choice": "perhaps"})

    assert answer.status_code == 404


def test_the_floor_is_asked_for_and_withdrawn(there: Hall) -> None:
    bo = member(there, 1)
    bo.post(mine(there, "ordet/bed/"), {"short": "1"})
    page = words(bo, where(there))

    bo.post(mine(there, "ordet/traek/"))

    assert "Nr. 1 på talerlisten, kort bemærkning" in page
    assert [one.act for one in SpeechNote.objects.all()] == ["asked_short", "withdrew"]


def test_asking_twice_for_the_floor_says_so(there: Hall) -> None:
    bo = member(there, 1)
    bo.post(mine(there, "ordet/bed/"))

    said = told(bo, mine(there, "ordet/bed/"))

    assert said.startswith("Bo Lund (C) står allerede på talerlisten.")


def test_a_motion_is_put_in_ones_own_name_and_withdrawn(there: Hall) -> None:
    bo = member(there, 1)
    bo.post(mine(there, "forslag/", 0), {"kind": "amendment", "text": "Kajen bliver kortere"})
    made = Motion.objects.get(kind="amendment")
    page = words(bo, where(there))

    bo.post(mine(there, "forslag/traek/", 0), {"motion": made.pk})

    made.refresh_from_db()
    assert (made.by_person, made.state) == (there.people[1], MotionState.WITHDRAWN)
    assert "Træk dit forslag tilbage" in page


def test_anothers_motion_is_not_withdrawn(there: Hall) -> None:
    member(there, 1).post(mine(there, "forslag/", 0), {"kind": "postponement"})
    made = Motion.objects.get(kind="postponement")

    answer = member(there, 2).post(mine(there, "forslag/traek/", 0), {"motion": made.pk})

    assert answer.status_code == 404
    assert Motion.objects.get(pk=made.pk).state == MotionState.TABLED


def test_a_motion_without_words_is_refused_and_keeps_its_kind(there: Hall) -> None:
    answer = member(there, 1).post(mine(there, "forslag/", 0), {"kind": "addition", "text": " "})

    assert answer.status_code == 409
    assert '<option value="addition" selected>' in answer.content.decode()
    assert not Motion.objects.exists()


def test_a_conflict_is_declared_and_its_state_shown(there: Hall) -> None:
    bo = member(there, 1)
    bo.post(mine(there, "inhabil/", 0), {"reason": "hans søster ejer grunden"})

    page = words(bo, where(there))

    assert (Recusal.objects.get().person, Recusal.objects.get().origin) == (
        there.people[1],
        "declared",
    )
    assert "De andre medlemmer afgør det." in page


def test_a_dissent_is_entered_shown_on_and_withdrawn(there: Hall) -> None:
    bo = member(there, 1)
    said = {"kind": "dissent", "text": "Kajen er for dyr.", "shown_on": "on"}
    bo.post(mine(there, "udtalelse/", 0), said)
    made = Statement.objects.get()
    page = words(bo, where(there))

    bo.post(mine(there, f"udtalelse/{made.pk}/traek/"))

    made.refresh_from_db()
    assert (made.text, made.shown_on) == ("Kajen er for dyr.", True)
    assert "Vises for den myndighed, sagen sendes til." in page
    assert made.withdrawn_at is not None


def test_a_statement_too_long_is_refused_and_kept_on_the_page(there: Hall) -> None:
    answer = member(there, 1).post(
        mine(there, "udtalelse/", 0), {"kind": "statement", "text": "ord " * 200}
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "ord ord ord" in page
    assert '<option value="statement" selected>' in page
    assert not Statement.objects.exists()


def test_anothers_statement_is_not_withdrawn(there: Hall) -> None:
    member(there, 1).post(mine(there, "udtalelse/", 0), {"kind": "dissent", "text": "Nej."})
    made = Statement.objects.get()

    answer = member(there, 2).post(mine(there, f"udtalelse/{made.pk}/traek/"))

    assert answer.status_code == 404
    assert Statement.objects.get().withdrawn_at is None


def test_what_a_demand_leads_to_is_shown_before_it_is_made(there: Hall) -> None:
    town_council(there.desk)
    bo = member(there, 1)
    page = words(bo, where(there))

    bo.post(mine(there, "indbring/", 0))

    assert "Beslutningen udføres ikke, før byrådet har taget stilling til sagen." in page
    assert Referral.objects.get().person == there.people[1]
    assert "Bo Lund (C) har begæret sagen indbragt for byrådet" in words(bo, where(there))


def test_a_demand_is_taken_back_by_who_made_it_alone(there: Hall) -> None:
    town_council(there.desk)
    member(there, 1).post(mine(there, "indbring/", 0))
    key = Referral.objects.get().pk

    other = member(there, 2).post(mine(there, f"indbring/{key}/traek/"))
    own = member(there, 1).post(mine(there, f"indbring/{key}/traek/"))

    assert (other.status_code, own.status_code) == (404, 302)
    assert Referral.objects.get().withdrawn_at is not None


def test_a_regret_is_sent_before_the_meeting_and_taken_back() -> None:
    desk, items = called("Ny kaj")
    start, bo = f"/moedesal/{items[0].agenda.meeting_id}/", signed_in(desk, "bo")
    bo.post(f"{start}mit/afbud/", {"reason": "Er på rejse"})
    page = words(bo, start)

    bo.post(f"{start}mit/afbud/traek/")

    sent = Regret.objects.get()
    assert (sent.person, sent.reason) == (desk.house.bo, "Er på rejse")
    assert "Du har meldt afbud til mødet." in page
    assert sent.withdrawn_at is not None


def test_a_regret_of_one_who_is_there_is_refused(there: Hall) -> None:
    said = told(member(there, 1), mine(there, "afbud/"), reason="")

    assert said.startswith("Bo Lund er registreret som til stede.")


def test_an_act_leads_back_to_the_item_the_page_was_turned_to(there: Hall) -> None:
    other = there.items[1].pk

    answer = member(there, 1).post(mine(there, "ordet/bed/"), {"punkt": other})

    assert answer["Location"] == where(there, f"?punkt={other}")


@pytest.mark.parametrize("tail", ["ordet/bed/", "afbud/", "stemme/1/"])
def test_acts_refuse_to_be_read(there: Hall, tail: str) -> None:
    assert member(there, 1).get(mine(there, tail)).status_code == 405
