"""One thing taken out of what is public, at once."""

import pytest

from raadslag.agendas.faults import NothingToSay
from raadslag.agendas.models import AgendaIssue, Binder
from raadslag.exchange.binder.bind import for_public
from raadslag.journal.models import Fact
from raadslag.publications.actions import attach_document
from raadslag.publications.content import empty
from raadslag.publications.faults import CprInside, NothingThere, TellsClosed, TellsRemoved
from raadslag.publications.models import (
    Citation,
    Publication,
    PublicFile,
    PublicItem,
    PublicMeeting,
)
from raadslag.publications.queries.documents import absence, document
from raadslag.publications.redactions.actions import redact
from raadslag.publications.redactions.models import Redaction
from raadslag.publications.redactions.queries import also_open
from raadslag.verdict import NotAllowed, RuleBroken
from tests.cast import SYSTEM, Office, office
from tests.desk import NOW, agenda, attached, drawn, paper, queued, sent
from tests.publications.released import WHY, minuted, out, seen, taken_out, thing
from tests.publications.released import document as stored
from tests.publications.told import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def test_a_document_goes_and_leaves_its_tombstone(desk: Office) -> None:
    file = stored()
    made = out(desk, file)
    before = document(file.sha256) is not None

    taken_out(desk, made, "document")

    item = seen()
    assert (before, document(file.sha256), item.content["attachments"]) == (True, None, [])
    assert item.removed == [
        {"scope": "document", "title": "Tegning 1", "on": "2026-03-02", "reason": WHY}
    ]
    assert (item.glance["attachments"], "tegning" in told(item)) == (0, False)


def test_a_document_whose_title_must_go_too_is_nameless(desk: Office) -> None:
    made = out(desk, stored())

    taken_out(desk, made, "document", nameless=True)

    assert seen().removed[0]["title"] == ""
    assert PublicFile.objects.get().title == ""


def test_the_text_goes_and_title_and_documents_stay(desk: Office) -> None:
    made = out(desk, stored())

    taken_out(desk, made, "text")

    item = seen()
    content = item.content
    assert (item.title, item.gone, len(content["attachments"])) == ("Kajen", False, 1)
    assert (content["sections"], content["proposals"]) == ([], [])
    assert "synker" not in told(item)


def test_the_decision_goes_and_its_outcome_stays(desk: Office) -> None:
    made = out(desk)
    minuted(desk, made)

    taken_out(desk, made, "decision")

    item = seen()
    assert (item.content["decision"], item.outcome, item.glance["decision"]) == (
        None,
        "adopted",
        "",
    )
    assert item.content["sections"] != []


def test_an_item_goes_whole(desk: Office) -> None:
    made = out(desk, stored())

    taken_out(desk, made, "item", nameless=True)

    item = seen()
    assert (item.gone, item.title, item.content) == (True, "Punktet er fjernet", empty())
    assert ("synker" in told(item), item.outcome) == (False, "")
    assert Citation.objects.count() == 0


def test_older_releases_lose_it_too(desk: Office) -> None:
    made = out(desk, stored())
    drawn(desk, made, queued(desk, "Molen"))
    sent(desk, made, change_note="Molen er ny")
    minuted(desk, made)

    taken_out(desk, made, "item")

    rows = PublicItem.objects.filter(title="Kajen").values_list("gone", "content")
    assert list(rows) == [(True, empty())] * 3
    assert Publication.objects.filter(redacted_at=None).count() == 0
    assert PublicItem.objects.filter(title="Molen", gone=True).count() == 0


def test_the_agendas_pdf_is_made_anew(desk: Office) -> None:
    made = out(desk, stored())
    Publication.objects.update(document="a" * 64, document_size=9)
    Binder.objects.filter(audience="public").update(made_at=NOW)

    taken_out(desk, made, "document")

    assert Publication.objects.get().document == ""
    owed = Binder.objects.filter(made_at=None).values_list("audience", flat=True)
    assert sorted(owed) == ["members", "public"]


def test_the_new_pdf_tells_of_the_tombstone_and_holds_no_more(desk: Office) -> None:
    made = out(desk, stored())
    taken_out(desk, made, "document", nameless=True)
    taken_out(desk, made, "text")

    (entry,) = for_public(Publication.objects.get(), AgendaIssue.objects.get()).entries

    told = [f"<p>{one} fjernet 2. marts 2026: {WHY}</p>" for one in ("Bilag", "Punktets tekst")]
    assert [one.html for one in entry.sections] == told
    assert (entry.enclosures, entry.proposals) == ((), ())


def test_a_pdf_begun_before_is_not_offered(desk: Office) -> None:
    made = out(desk, stored())
    before = Publication.objects.get()
    taken_out(desk, made, "document")

    offered = attach_document(publication=before, file=stored("Gammel PDF"), actor=SYSTEM)

    assert (offered, Publication.objects.get().document) == (False, "")


def test_what_other_bodies_tell_of_a_decision_goes_with_it(desk: Office) -> None:
    made = out(desk)
    minuted(desk, made)
    row = PublicItem.objects.get(shown=True)
    stage = {"slug": "havneudvalget", "on": "2026-03-17", "name": "", "number": "1", "text": "Ja"}
    other = PublicMeeting.objects.create(
        organization=row.meeting.organization, meeting_id=999, slug="senere", on=made.meeting.on
    )
    told = PublicItem.objects.get(pk=row.pk)
    told.pk, told.meeting, told.content = None, other, {**row.content, "history": [stage]}
    told.slug, told.item_key = "9", None
    told.save()

    taken_out(desk, made, "decision")

    assert PublicItem.objects.get(pk=told.pk).content["history"] == []


def test_the_members_keep_what_they_were_sent(desk: Office) -> None:
    made = out(desk, stored())
    before = AgendaIssue.objects.get().content

    taken_out(desk, made, "item")

    assert AgendaIssue.objects.get().content == before


def test_a_document_another_item_shows_stays_there(desk: Office) -> None:
    file = stored()
    made = out(desk, file)
    other = agenda(desk, on=made.meeting.on.replace(day=24))
    one = paper(desk, "Molen")
    attached(desk, one, "Samme tegning", file)
    drawn(desk, other, queued(desk, made=one))
    sent(desk, other)
    chosen = thing(made, "document")

    redact(thing=chosen, reason=WHY, now=NOW, actor=desk.erik)

    left = document(file.sha256)
    assert left is not None
    assert left.item.title == "Molen"
    assert [item.title for item in also_open(chosen)] == ["Molen"]


def test_why_a_document_is_away_is_known_and_of_others_nothing(desk: Office) -> None:
    file = stored()
    made = out(desk, file)

    one = taken_out(desk, made, "document")

    why = absence(file.sha256)
    assert why is not None
    assert (why.redaction, absence("0" * 64), absence(stored("Aldrig ude").sha256)) == (
        one,
        None,
        None,
    )


def test_the_fact_is_kept_with_the_act(desk: Office) -> None:
    made = out(desk, stored())

    one = taken_out(desk, made, "document", breach=True)

    fact = Fact.objects.get(verb="publications.redact")
    assert (fact.subject_id, fact.actor, fact.reason) == (one.pk, "Erik Bruun", WHY)
    assert fact.details["scope"] == "document"
    assert fact.details["breach"] is True


@pytest.mark.parametrize("who", ["dorte", "gerda", "hans", "anna", "bo", "ida"])
def test_only_the_secretary_takes_things_out(desk: Office, who: str) -> None:
    made = out(desk)

    with pytest.raises(NotAllowed):
        redact(thing=thing(made, "item"), reason=WHY, now=NOW, actor=desk.actor(who))

    assert (seen().gone, Redaction.objects.count()) == (False, 0)


@pytest.mark.parametrize(
    ("reason", "fault"),
    [
        (" ", NothingToSay),
        ("Der stod 070761-4285.", CprInside),
        ("Opsigelse af lejer kom ud.", TellsClosed),
        ("Kajen skulle ikke være ude.", TellsRemoved),
    ],
)
def test_a_reason_that_does_not_do(desk: Office, reason: str, fault: type[RuleBroken]) -> None:
    made = agenda(desk, "Kajen")
    drawn(desk, made, queued(desk, "Opsigelse af lejer", closed=True))
    sent(desk, made)

    with pytest.raises(fault):
        taken_out(desk, made, "item", reason=reason, nameless=True)

    assert Redaction.objects.count() == 0


def test_what_is_out_already_cannot_be_taken_out_again(desk: Office) -> None:
    made = out(desk)
    chosen = thing(made, "text")
    redact(thing=chosen, reason=WHY, now=NOW, actor=desk.erik)

    with pytest.raises(NothingThere):
        redact(thing=chosen, reason=WHY, now=NOW, actor=desk.erik)

    assert Redaction.objects.count() == 1
