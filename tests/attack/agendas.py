"""Agendas with canaries on them: being set, read through, issued, withdrawn, passed on."""

from __future__ import annotations

from datetime import time, timedelta

from raadslag.agendas.actions import (
    draw,
    exclude,
    open_reading,
    prepare,
    remark,
    settle,
)
from raadslag.agendas.models import Agenda, AgendaIssue, AgendaItem, Announcement
from raadslag.bodies.models import Organization
from raadslag.cases.actions import amend, classify, save_paper, take
from raadslag.consultations.actions import Station, Step, lay_plan, lay_route
from raadslag.consultations.models import Consultation
from raadslag.decisions.actions import decide_alone, resolve
from raadslag.decisions.models import Decision
from raadslag.exchange.importing.models import ImportLine, ImportRun
from raadslag.followups.actions import note_followup, open_followup
from raadslag.followups.entries import FollowUpEntry
from raadslag.followups.models import FollowUp
from raadslag.meetings.actions import plan
from raadslag.publications.actions import issue, stop_release, withdraw
from raadslag.publications.breaches.actions import change_breach, note_breach
from raadslag.publications.breaches.entries import BreachEntry
from raadslag.publications.breaches.models import Breach
from raadslag.publications.models import Publication, PublicMeeting
from raadslag.publications.redactions.actions import redact
from raadslag.publications.redactions.queries import public_items, things_in
from raadslag.publications.timing.models import PlannedRelease
from tests.attack import nests
from tests.attack.birds import allowed
from tests.attack.nests import (
    Nest,
    approved,
    attached,
    attached_pdf,
    begun,
    closed_case,
    open_case_of,
    picture,
    queued,
    secret_paper,
    written,
)
from tests.attack.recorded import recorded
from tests.attack.session import going_on
from tests.cases.desks import MOTIONS
from tests.cast import SYSTEM, paragraph


def agenda(nest: Nest, days: int, where: Organization | None = None) -> Agenda:
    """The agenda of a meeting some days after the first."""
    organization = where or nest.people.desk.house.committee
    meeting = plan(
        organization=organization,
        on=nest.day + timedelta(days),
        starts=time(13, 30),
        actor=SYSTEM,
    )
    return prepare(meeting=meeting, actor=SYSTEM)


def drawn(nest: Nest, on: Agenda, consultation: Consultation) -> AgendaItem:
    """The consultation as an item of the agenda."""
    return draw(agenda=on, consultation=consultation, actor=nest.people.desk.erik)


def being_set(nest: Nest) -> Agenda:
    """A draft with a closed item the secretary has taken, and an open one."""
    who = allowed("papers", "see_closed", "secretariat") | allowed("agendas", "see", "draft")
    made = approved(nest, secret_paper(nest, "taken", who))
    on = agenda(nest, 0)
    drawn(nest, on, queued(nest, made))
    take(paper=made, actor=nest.people.desk.erik)
    benches = begun(nest, "lamps", open_case_of(nest, "Nye lamper"), "Nye lamper")
    written(nest, benches, "Nye lamper", "Lamperne er af jern.")
    attached(nest, benches, "lamps", who)
    classify(paper=benches, classification="open", actor=nest.people.desk.dorte)
    drawn(nest, on, queued(nest, approved(nest, benches)))
    return on


def being_read(nest: Nest) -> Agenda:
    """A draft in its reading, with a closed item that the chair and a reader are kept from."""
    birds, desk, kept = nest.birds, nest.people.desk, {"anna", "nils"}
    who = allowed("papers", "see_closed", "approved", kept=kept)
    who |= allowed("agendas", "see", "reading", kept=kept)
    on = agenda(nest, 7)
    made = secret_paper(nest, "read", who)
    item = drawn(nest, on, queued(nest, approved(nest, made)))
    reason = birds.word("readreason", allowed("agendas", "exclude", "reading", kept=kept))
    for name in sorted(kept):
        person = nest.people.persons[name]
        exclude(item=item, person=person, reason=reason, now=nest.now, actor=desk.erik)
    readers = [nest.people.users["rita"], nest.people.users["nils"]]
    open_reading(agenda=on, readers=readers, now=nest.now, actor=desk.erik)
    seen = allowed("agendas", "see", "reading", kept=kept)
    said = remark(
        agenda=on,
        item=item,
        quote=birds.word("readquote", seen),
        text=birds.word("readremark", seen),
        now=nest.now,
        actor=nest.people.actor("rita"),
    )
    settle(remark=said, answer=birds.word("readanswer", seen), now=nest.now, actor=desk.erik)
    return on


def out(nest: Nest) -> Agenda:
    """An agenda issued twice, with closed items, closed attachments and a decision."""
    birds, desk, kept = nest.birds, nest.people.desk, {"nils"}
    case = closed_case(nest, "out")
    read = allowed("agendas", "see_issued", "issued", kept=kept)
    who = allowed("papers", "see_closed", "issued") | read
    made = secret_paper(nest, "out", who, case=case)
    shown, later = picture(nest, made, "out", who), birds.word("outlater", who)
    written(nest, made, made.title, f"kanariouttextzz, og {later}.", html=shown)
    attached_pdf(nest, made, "outpdf", who)
    on = agenda(nest, 14)
    item = drawn(nest, on, queued(nest, approved(nest, made)))
    Announcement.objects.create(
        item=item, position=0, text=birds.word("outtold", read), author="Erik", added_at=nest.now
    )
    reason = birds.word("outreason", allowed("agendas", "exclude", "issued"))
    person = nest.people.persons["nils"]
    exclude(item=item, person=person, reason=reason, now=nest.now, actor=desk.erik)
    _quay(nest, on)
    _first_of_two(nest, on)
    _send(nest, on)
    _plan(nest, case.pk)
    _again(nest, on, item, who)
    # Whoever knows the case, and those who took the decision.
    decided = allowed("cases", "see_restricted", "open")
    decided |= allowed("followups", "see_closed", "open", kept={"nils"})
    item.refresh_from_db()
    resolve(
        item=item,
        text=birds.word("outdecision", decided),
        outcome="adopted",
        public_text="Sagen blev behandlet.",
        now=nest.now,
        actor=desk.erik,
    )
    _follows(nest, item)
    _alone(nest)
    return on


def _alone(nest: Nest) -> None:
    """What the chair decided alone, of which the title may be told."""
    desk = nest.people.desk
    decide_alone(
        organization=desk.house.committee,
        title="Kajens lygter",
        text=f"Vi gør {nest.birds.word('alonetext', allowed('bodies', 'decide_alone', 'always'))}.",
        ground="urgent",
        closed=True,
        decided_at=nest.now,
        now=nest.now,
        actor=desk.anna,
    )


def _follows(nest: Nest, item: AgendaItem) -> None:
    """What is to follow from a closed decision; Vera sees to it, and may know nothing of it."""
    who = allowed("followups", "see_closed", "open", kept={"nils"})
    erik = nest.people.desk.erik
    entry = FollowUpEntry(
        title=f"Gør {nest.birds.word('followtitle', who)}",
        text=nest.birds.word("followtext", who),
        whom=nest.birds.word("followwhom", who),
        due=(nest.day + timedelta(60)).isoformat(),
    )
    decision = Decision.objects.get(item=item)
    made = open_followup(decision=decision, entry=entry, now=nest.now, actor=erik)
    said = nest.birds.word("follownotetext", who)
    note_followup(followup=made, text=said, now=nest.now, actor=erik)
    FollowUp.objects.update(account=nest.people.users["vera"])


def _quay(nest: Nest, on: Agenda) -> None:
    """An open item with an open and a closed attachment."""
    desk = nest.people.desk
    # Kept from the closed items alone: this one is Nils' to read, closed attachment and all.
    who = allowed("papers", "see_closed", "issued") | allowed("agendas", "see_issued", "issued")
    made = begun(nest, "quay", open_case_of(nest, "Ny kaj"), "Ny kaj")
    written(nest, made, "Ny kaj", "Kajen er fra 1931.")
    attached(nest, made, "quay", who)
    classify(paper=made, classification="open", actor=desk.dorte)
    drawn(nest, on, queued(nest, approved(nest, made)))


def _first_of_two(nest: Nest, on: Agenda) -> None:
    """A closed item of a case that goes on to the schools committee."""
    desk = nest.people.desk
    who = allowed("papers", "see_closed", "issued") | allowed("agendas", "see_issued", "issued")
    who |= {"sofie", "karl"}  # the paper goes on to them with its text, closed as it was
    case = closed_case(nest, "first")
    made = secret_paper(nest, "first", who, case=case)
    lay_route(
        case=case,
        stations=(
            Station(desk.house.committee, "recommends"),
            Station(nest.people.schools, "decides"),
        ),
        actor=desk.dorte,
    )
    drawn(nest, on, queued(nest, approved(nest, made)))


def _send(nest: Nest, on: Agenda, note: str = "") -> AgendaIssue:
    return issue(agenda=on, now=nest.now, actor=nest.people.desk.erik, change_note=note)


def _again(nest: Nest, on: Agenda, item: AgendaItem, who: frozenset[str]) -> None:
    """The second issue, in which a closed item says something else."""
    desk, made = nest.people.desk, nest.papers["out"]
    made.refresh_from_db()
    amend(paper=made, reason=nest.birds.word("outamended", who), actor=desk.erik)
    made.refresh_from_db()
    save_paper(
        paper=made,
        base=made.version,
        title=made.title,
        sections=(paragraph("Resume", f"kanariouttextzz, {nest.birds.word('outnew', who)}"),),
        proposals=MOTIONS,
        actor=desk.erik,
        now=nest.now,
    )
    _send(nest, on, "Punkt 1 er rettet.")


def _plan(nest: Nest, case: int) -> None:
    """A process plan, which is for those who know of the case."""
    desk, made = nest.people.desk, nest.papers["out"].case
    assert made.pk == case
    who = allowed("cases", "see_restricted", "open")
    day = nest.day + timedelta(60)
    lay_plan(
        case=made,
        title=nest.birds.word("outplan", who),
        steps=[
            Step(nest.birds.word("outstep", who), day, day, "day", desk.house.committee),
        ],
        actor=desk.dorte,
    )


def passed_on(nest: Nest, on: Agenda) -> Agenda:
    """The second body's agenda, where the case of a closed item is open."""
    birds, desk, sofie = nest.birds, nest.people.desk, nest.people.actor("sofie")
    item = AgendaItem.objects.get(agenda=on, consultation__paper=nest.papers["first"])
    # Whoever knows the case, and those who took the decision.
    decided = allowed("cases", "see_restricted", "open")
    decided |= allowed("followups", "see_closed", "open", kept={"nils"})
    following = resolve(
        item=item,
        text=birds.word("firstdecision", decided),
        outcome="adopted",
        public_text="Udvalget anbefaler sagen.",
        now=nest.now,
        actor=desk.erik,
    )
    consultation = Consultation.objects.select_related("paper").get(pk=following)
    paper = consultation.paper
    assert paper is not None
    take(paper=paper, actor=sofie)
    paper.refresh_from_db()
    paper.attachment_set.all().delete()
    save_paper(
        paper=paper,
        base=paper.version,
        title="Ny skolegård",
        sections=(paragraph("Resume", "Skolegården får træer."),),
        proposals=MOTIONS,
        actor=sofie,
        now=nest.now,
    )
    paper.refresh_from_db()
    classify(paper=paper, classification="open", actor=sofie)
    nest.papers["second"] = paper
    made = agenda(nest, 21, nest.people.schools)
    draw(agenda=made, consultation=consultation, actor=sofie)
    issue(agenda=made, now=nest.now, actor=sofie)
    return made


def withdrawn(nest: Nest) -> Agenda:
    """An issued agenda that the public may no longer see."""
    desk = nest.people.desk
    who = allowed("papers", "see", "issued") | allowed("agendas", "see_issued", "issued")
    title = f"Fejl {nest.birds.word('gonetitle', who)}"
    made = begun(nest, "gone", open_case_of(nest, "Fejl"), title)
    written(nest, made, title, nest.birds.word("gonetext", who))
    classify(paper=made, classification="open", actor=desk.dorte)
    on = agenda(nest, 28)
    drawn(nest, on, queued(nest, approved(nest, made)))
    _send(nest, on)
    publication = Publication.objects.get(meeting__on=on.meeting.on)
    withdraw(publication=publication, reason="Et navn stod forkert.", actor=SYSTEM)
    return on


def relieved(nest: Nest) -> Agenda:
    """An issued agenda from which single things were taken out afterwards."""
    desk = nest.people.desk
    who = allowed("papers", "see", "issued") | allowed("agendas", "see_issued", "issued")
    on = agenda(nest, 35)
    made = begun(nest, "out1", open_case_of(nest, "Ny mole"), "Ny mole")
    written(nest, made, "Ny mole", nest.birds.word("relievedtext", who))
    attached(nest, made, "relieved", who, openly=True)
    classify(paper=made, classification="open", actor=desk.dorte)
    drawn(nest, on, queued(nest, approved(nest, made)))
    title = f"Fejl {nest.birds.word('removedtitle', who)}"
    whole = begun(nest, "out2", open_case_of(nest, "Fejl"), title)
    shown = picture(nest, whole, "removed", who)
    written(nest, whole, title, nest.birds.word("removedtext", who), html=shown)
    attached(nest, whole, "removed", who, openly=True)
    classify(paper=whole, classification="open", actor=desk.dorte)
    drawn(nest, on, queued(nest, approved(nest, whole)))
    masked = nest.birds.word("maskedtext", who)
    named = begun(nest, "out3", open_case_of(nest, "Ny bro"), "Ny bro")
    written(nest, named, "Ny bro", masked)
    classify(paper=named, classification="open", actor=desk.dorte)
    drawn(nest, on, queued(nest, approved(nest, named)))
    _send(nest, on)
    for number, scope in ((0, "text"), (0, "document"), (2, "words"), (1, "item")):
        items = public_items(on.meeting_id)
        one = next(one for one in things_in(items[number : number + 1]) if one.scope == scope)
        reason = "Et navn stod forkert."
        redact(
            thing=one,
            reason=reason,
            now=nest.now,
            actor=desk.erik,
            nameless=True,
            breach=scope == "document",
            words=masked,
        )
    _told_of_breach(nest)
    _stopped(nest, on)
    return on


def _stopped(nest: Nest, on: Agenda) -> None:
    """The release of the minutes, which waited for the parties and was stopped."""
    plan = PlannedRelease.objects.create(
        meeting=PublicMeeting.objects.get(meeting_id=on.meeting_id),
        kind="minutes",
        ready_at=nest.now,
        author="Erik Bruun",
    )
    stop_release(plan=plan, reason="Venter på kortet.", actor=nest.people.desk.erik)


def _told_of_breach(nest: Nest) -> None:
    """The entry of a breach, which the secretary and administrators read, and nobody else."""
    who = allowed("bodies", "keep_breaches", "always")
    entry = Breach.objects.get()
    affected = nest.birds.word("breachtext", who)
    change_breach(
        breach=entry,
        entry=BreachEntry(entry.what, entry.known_at, affected=affected),
        seen=entry.sequence,
        now=nest.now,
        actor=nest.people.desk.erik,
    )
    text = nest.birds.word("breachnote", who)
    note_breach(breach=entry, text=text, now=nest.now, actor=nest.people.desk.erik)


def brought_in(nest: Nest, on: Agenda) -> None:
    """Imports: a document of the committee, and one that no meeting was made of."""
    run = ImportRun.objects.create(started_at=nest.now, actor="indlæsning")
    mine = frozenset({"erik", "olga"})
    ImportLine.objects.create(
        run=run,
        path=f"/ind/{nest.birds.word('importedtitle', mine)}.pdf",
        step="create",
        reason=f"Mødet er nyt: {nest.birds.word('importedtext', mine)}",
        meeting=on.meeting,
    )
    nobody = frozenset({"olga"})
    ImportLine.objects.create(
        run=run,
        path=f"/ind/{nest.birds.word('refusedtitle', nobody)}.pdf",
        step="skipped",
        reason="",
    )


def whole() -> Nest:
    """Everything."""
    nest = nests.nest()
    nests.on_the_desk(nest)
    being_set(nest)
    being_read(nest)
    on = out(nest)
    passed_on(nest, on)
    withdrawn(nest)
    relieved(nest)
    going_on(nest)
    recorded(nest)
    brought_in(nest, on)
    return nest
