"""Announcements, fixed items, people kept away, and what was read."""

from datetime import timedelta

import pytest

from raadslag.agendas.actions import (
    announce,
    ask_binder,
    drop_skeleton_item,
    exclude,
    give_up_binder,
    hand_over,
    note_reading,
    prepare,
    readmit,
    set_skeleton_item,
    take_back_announcement,
    tell_progress,
)
from raadslag.agendas.faults import NotAMember, NothingToSay
from raadslag.agendas.models import AgendaItem, Announcement, Binder, Exclusion, SkeletonItem
from raadslag.agendas.queries import announcements_of, excluded_from, exclusions_of, standing_items
from raadslag.bodies.actions import register
from raadslag.journal.models import Fact
from raadslag.verdict import NotAllowed
from tests.cases.desks import stored
from tests.cast import SYSTEM, Office, office
from tests.desk import NOW, agenda, fixed, meeting, sent, standing, verbs

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Office:
    return office()


@pytest.fixture
def told(desk: Office) -> AgendaItem:
    """An item of announcements."""
    fixed(desk)
    return standing_items(prepare(meeting=meeting(desk), actor=desk.erik))[0]


def test_members_announce_in_order(desk: Office, told: AgendaItem) -> None:
    announce(item=told, text=" Besøg fra KL ", now=NOW, actor=desk.bo)
    announce(item=told, text="Ny formand", now=NOW, actor=desk.erik)

    rows = [(one.position, one.text, one.author) for one in announcements_of([told])[told.pk]]
    assert rows == [(0, "Besøg fra KL", "Bo Lund"), (1, "Ny formand", "Erik Bruun")]
    assert verbs("agendas")[-1] == "agendas.announce"


def test_an_empty_announcement_is_refused(desk: Office, told: AgendaItem) -> None:
    with pytest.raises(NothingToSay):
        announce(item=told, text="\n", now=NOW, actor=desk.bo)


def test_an_announcement_under_a_case_is_refused(desk: Office) -> None:
    item = standing_items(agenda(desk, "Kajen"))[0]

    with pytest.raises(NotAllowed):
        announce(item=item, text="Hej", now=NOW, actor=desk.erik)

    assert Announcement.objects.count() == 0


def test_a_caseworker_does_not_announce(desk: Office, told: AgendaItem) -> None:
    with pytest.raises(NotAllowed):
        announce(item=told, text="Hej", now=NOW, actor=desk.dorte)


def test_one_takes_back_ones_own_and_the_secretary_anybodys(desk: Office, told: AgendaItem) -> None:
    mine = announce(item=told, text="Min", now=NOW, actor=desk.bo)
    annas = announce(item=told, text="Annas", now=NOW, actor=desk.anna)
    with pytest.raises(NotAllowed):
        take_back_announcement(announcement=annas, actor=desk.bo)

    take_back_announcement(announcement=mine, actor=desk.bo)
    take_back_announcement(announcement=annas, actor=desk.erik)

    assert Announcement.objects.count() == 0
    assert verbs("agendas").count("agendas.take_back_announcement") == 2


def test_a_fixed_item_is_set_changed_and_dropped(desk: Office) -> None:
    one = fixed(desk, "Meddelser")
    changed = set_skeleton_item(
        organization=one.organization,
        title="Meddelelser",
        kind=one.kind,
        case=one.case,
        item=one,
        actor=desk.erik,
    )
    begun = prepare(meeting=meeting(desk), actor=desk.erik)

    drop_skeleton_item(item=changed, actor=desk.erik)

    assert (changed.pk, SkeletonItem.objects.count()) == (one.pk or changed.pk, 0)
    assert standing(begun) == [("1", "Meddelelser")]
    assert verbs("agendas").count("agendas.set_skeleton_item") == 2
    assert verbs("agendas")[-1] == "agendas.drop_skeleton_item"


def test_a_fixed_item_needs_a_title_and_the_secretary(desk: Office) -> None:
    one = fixed(desk)
    values = {"organization": one.organization, "kind": one.kind, "case": one.case}

    with pytest.raises(NothingToSay):
        set_skeleton_item(title=" ", actor=desk.erik, **values)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        set_skeleton_item(title="Nyt", actor=desk.anna, **values)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        drop_skeleton_item(item=one, actor=desk.dorte)

    assert [str(row) for row in SkeletonItem.objects.all()] == ["Meddelelser"]


def test_a_member_is_kept_away_once_and_let_in_again(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    item, bo = standing_items(made)[0], desk.house.bo
    values = {"item": item, "person": bo, "reason": "Ejer kajen", "now": NOW}
    first, second = (exclude(actor=desk.anna, **values) for _ in range(2))  # type: ignore[arg-type]
    kept = excluded_from(made, bo.pk)

    done = [readmit(exclusion=first, now=NOW, actor=desk.erik) for _ in range(2)]

    assert (first.pk, kept, done) == (second.pk, {item.pk}, [True, False])
    assert (excluded_from(made, bo.pk), list(exclusions_of(made))) == (set(), [])
    assert verbs("agendas")[-2:] == ["agendas.exclude", "agendas.readmit"]
    assert "Ejer" not in str(Fact.objects.get(verb="agendas.exclude").details)


def test_keeping_away_needs_a_reason_and_a_member(desk: Office) -> None:
    item = standing_items(agenda(desk, "Kajen"))[0]
    guest = register(body=desk.house.body, name="Clara Vind", actor=SYSTEM)

    with pytest.raises(NothingToSay):
        exclude(item=item, person=desk.house.bo, reason=" ", now=NOW, actor=desk.erik)
    with pytest.raises(NotAMember) as caught:
        exclude(item=item, person=guest, reason="Ven", now=NOW, actor=desk.erik)
    with pytest.raises(NotAllowed):
        exclude(item=item, person=desk.house.bo, reason="Ven", now=NOW, actor=desk.bo)

    assert str(caught.value) == "Clara Vind er ikke medlem af Havneudvalget på mødets dag."
    assert Exclusion.objects.count() == 0


def test_reading_what_is_closed_is_noted_once_a_day(desk: Office) -> None:
    made = agenda(desk, "Kajen")
    one = sent(desk, made)
    item = standing_items(made)[0].pk
    today = Fact.objects.latest("pk").at

    noted = [
        note_reading(issue=one, item=item, actor=desk.bo, now=at)
        for at in (today, today, today + timedelta(days=2))
    ]

    assert noted == [True, False, True]
    with pytest.raises(NotAllowed):
        note_reading(issue=one, item=item, actor=desk.ida, now=today)


def test_a_binder_is_asked_for_once_made_and_handed_over(desk: Office) -> None:
    one = sent(desk, agenda(desk, "Kajen"))

    first, second = (
        ask_binder(issue=one, without=keys, now=NOW, actor=desk.bo) for keys in ([9, 4], [4, 9])
    )
    tell_progress(binder=first, step="Samler bilag", done=2, of=5)
    told = Binder.objects.values_list("step", "steps_done", "steps_all").get(pk=first.pk)
    hand_over(binder=first, file=stored(), notes=["Bilag 2 mangler."], now=NOW, actor=SYSTEM)
    tell_progress(binder=first, step="For sent", done=1, of=5)

    first.refresh_from_db()
    assert (first.pk, first.without, told) == (second.pk, [4, 9], ("Samler bilag", 2, 5))
    assert (first.step, first.notes, first.made_at) == ("", ["Bilag 2 mangler."], NOW)
    assert verbs("agendas")[-2:] == ["agendas.ask_binder", "agendas.hand_over"]


def test_a_binder_is_asked_for_by_readers_alone(desk: Office) -> None:
    one = sent(desk, agenda(desk, "Kajen"))

    with pytest.raises(NotAllowed):
        ask_binder(issue=one, without=[], now=NOW, actor=desk.ida)


def test_a_binder_given_up_says_why(desk: Office) -> None:
    one = sent(desk, agenda(desk, "Kajen"))
    binder = one.binder_set.get(audience="members")

    give_up_binder(binder=binder, problem="Kan ikke sættes.", now=NOW, actor=SYSTEM)

    binder.refresh_from_db()
    assert (binder.problem, binder.made_at, binder.file) == ("Kan ikke sættes.", NOW, None)
    assert verbs("agendas")[-1] == "agendas.give_up_binder"
