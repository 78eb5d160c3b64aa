"""Names and words masked in the texts of one item."""

import json

import pytest

from raadslag.agendas.faults import NothingToSay
from raadslag.agendas.models import AgendaIssue
from raadslag.exchange.binder.bind import for_public
from raadslag.journal.models import Fact
from raadslag.publications.breaches.models import Breach
from raadslag.publications.content import PublicDissent, empty
from raadslag.publications.faults import NotReady, TellsRemoved, WordsUnknown
from raadslag.publications.models import Publication, PublicFile, PublicItem
from raadslag.publications.redactions.actions import keep_out, let_back
from raadslag.publications.redactions.mask import masked, masked_html
from raadslag.publications.redactions.models import Redaction
from raadslag.verdict import RuleBroken
from tests.cast import Office, office
from tests.desk import drawn, queued, sent
from tests.publications.released import document, minuted, out, seen, taken_out
from tests.publications.told import told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


@pytest.fixture
def desk() -> Office:
    return office()


def public_rows() -> str:
    """Everything that is kept of the public side, as one text."""
    tables = (PublicItem, PublicFile, Publication, Fact, Breach)
    rows = [list(table._default_manager.values()) for table in tables]
    return json.dumps(rows, default=str, ensure_ascii=False).casefold()


def test_the_word_is_masked_in_texts_title_and_search(desk: Office) -> None:
    made = out(desk, title="Kajen og synker")

    taken_out(desk, made, "words", words="SYNKER")

    item = seen()
    assert item.title == "Kajen og [fjernet]"
    assert "Kajen [fjernet]." in item.content["sections"][0]["html"]
    assert ("synker" in told(item), item.removed[0]["scope"]) == (False, "words")


def test_no_row_but_the_houses_own_holds_the_word(desk: Office) -> None:
    made = out(desk, document(), title="Kajen")
    drawn(desk, made, queued(desk, "Molen"))
    sent(desk, made, change_note="Molen er ny")
    minuted(desk, made)
    before = "synker" in public_rows()

    taken_out(desk, made, "words", words="synker", breach=True)

    rows = PublicItem.objects.filter(number="1")
    assert (before, "synker" in public_rows()) == (True, False)
    assert [len(one.removed) for one in rows] == [1, 1, 1]
    assert Redaction.objects.get().words == ["synker"]


def test_what_a_document_is_called_is_masked_and_its_file_stays(desk: Office) -> None:
    file = document()
    made = out(desk, file)

    taken_out(desk, made, "words", words="tegning")

    row = PublicFile.objects.get()
    assert (row.title, row.sha256, row.redaction) == ("[fjernet] 1", file.sha256, None)
    assert seen().content["attachments"][0]["title"] == "[fjernet] 1"


def test_the_new_pdf_is_masked(desk: Office) -> None:
    made = out(desk)
    Publication.objects.update(document="a" * 64)

    taken_out(desk, made, "words", words="synker")

    (entry,) = for_public(Publication.objects.get(), AgendaIssue.objects.get()).entries
    told = " ".join(one.html for one in entry.sections)
    assert ("synker" in told, "[fjernet]" in told) == (False, True)
    assert Publication.objects.get().document == ""


def test_a_later_release_stays_masked(desk: Office) -> None:
    made = out(desk, document())
    taken_out(desk, made, "words", words="synker\ntegning")

    minuted(desk, made, "Kajen synker stadig.")

    item = seen()
    assert item.content["decision"]["text"] == "Kajen [fjernet] stadig."
    assert "synker" not in public_rows()
    assert "tegning" not in public_rows()


def test_the_next_issue_asks_and_what_is_kept_out_stays_masked(desk: Office) -> None:
    made = out(desk)
    one = taken_out(desk, made, "words", words="synker")
    with pytest.raises(NotReady, match="Ord i punktets tekst blev fjernet"):
        sent(desk, made, change_note="Rettet")

    keep_out(redaction=one, actor=desk.erik)
    drawn(desk, made, queued(desk, "Molen"))
    sent(desk, made, change_note="Molen er ny")

    kajen = PublicItem.objects.get(shown=True, number="1")
    assert "synker" not in json.dumps(kajen.content)


def test_what_is_let_back_stands_again_in_the_next_issue(desk: Office) -> None:
    made = out(desk)
    one = taken_out(desk, made, "words", words="synker")
    let_back(redaction=one, reason="Det var ikke et navn", actor=desk.erik)

    sent(desk, made, change_note="Ordet er der igen")

    assert ("synker" in told(seen()), seen().removed) == (True, [])


@pytest.mark.parametrize(
    ("words", "reason", "fault"),
    [
        (" \n", "Et navn", NothingToSay),
        ("flyder", "Et navn", WordsUnknown),
        ("synk", "Et navn", WordsUnknown),
        ("synker", "Der stod Synker", TellsRemoved),
    ],
)
def test_words_that_cannot_be_masked_change_nothing(
    desk: Office, words: str, reason: str, fault: type[RuleBroken]
) -> None:
    made = out(desk)

    with pytest.raises(fault):
        taken_out(desk, made, "words", words=words, reason=reason)

    assert (Redaction.objects.count(), seen().removed) == (0, [])


def test_why_it_may_come_back_does_not_tell_the_word(desk: Office) -> None:
    one = taken_out(desk, out(desk), "words", words="synker")

    with pytest.raises(TellsRemoved):
        let_back(redaction=one, reason="Synker er intet navn", actor=desk.erik)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p class>p strong</p>", "<p class>[fjernet] strong</p>"),
        ("<p>P&aring; <b>p</b></p>", "<p>P&aring; <b>[fjernet]</b></p>"),
        ("Jens <em>Han</em>sen.", "[fjernet]<em></em>."),
        ("<p>Jens</p><p>Hansen</p>", "<p>Jens</p><p>Hansen</p>"),
        ("Jens&nbsp;Han\u00adsen", "[fjernet]"),
        ("Jens Hansens", "Jens Hansens"),
        ('<img alt="Jens Hansen" src="p">', '<img alt="[fjernet]" src="p">'),
        ('<a href="mailto:p@x.dk">her</a>', '<a href="#">her</a>'),
        ("Kj&aelig;r &amp; co", "[fjernet] &amp; co"),
        ("5 &lt; p &gt; 3", "5 &lt; [fjernet] &gt; 3"),
    ],
)
def test_tags_are_never_broken(html: str, left: str) -> None:
    assert masked_html(html, ["Jens Hansen", "kjær", "p"]) == left


def test_one_whose_name_is_masked_leads_to_no_page() -> None:
    said: PublicDissent = {"who": "Anna Holm", "slug": "anna-holm", "kind": "against", "scope": ""}

    left = masked({**empty(), "dissent": [said]}, ["Anna Holm"])

    assert left["dissent"] == [{**said, "who": "[fjernet]", "slug": ""}]
