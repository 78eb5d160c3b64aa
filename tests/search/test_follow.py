"""The index follows what is released, whatever happens to the one that writes it."""

from __future__ import annotations

import os
import shutil
from datetime import date, timedelta
from errno import ENOSPC
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from raadslag.files.actions import keep_words
from raadslag.files.models import FileText, StoredFile
from raadslag.journal.actions import record
from raadslag.journal.actor import system
from raadslag.journal.clock import told_at
from raadslag.publications.models import (
    Publication,
    PublicFile,
    PublicItem,
    PublicMeeting,
    PublicPerson,
)
from raadslag.publications.states import PublicationState
from raadslag.search.address import parsed
from raadslag.search.analysis import beginner
from raadslag.search.changes import changed_since
from raadslag.search.counts import Counts
from raadslag.search.engine import Mark, Writing, current, new_folder, reading
from raadslag.search.find import find
from raadslag.search.follow import Follower
from raadslag.search.rebuild import rebuild
from raadslag.search.suggest import suggest
from tests.search.indexed import indexed
from tests.web.portal.published import Town, decision, full, item, minuted, person, town

pytestmark = pytest.mark.django_db


def titles(question: str, fjordby: Town) -> list[str]:
    """What a question finds."""
    found = find(parsed({"q": question}), fjordby.body)
    return [hit.item.title for hit in found.hits]


def told(publication: Publication, verb: str = "publications.release") -> None:
    """Let the journal tell of a release."""
    with transaction.atomic():
        record(verb, subject=publication, actor=system("offentliggørelse"))


def registered(fjordby: Town, *people: PublicPerson) -> None:
    """Let the journal tell of a register with other people."""
    with transaction.atomic():
        record(
            "publications.release_register",
            subject=fjordby.body,
            actor=system("offentliggørelse"),
            people=[one.pk for one in people],
        )


def withdrawn(publication: Publication) -> None:
    """Withdraw a release, as the verb does."""
    Publication.objects.filter(pk=publication.pk).update(state=PublicationState.WITHDRAWN)
    PublicItem.objects.filter(publication=publication).update(shown=False)
    told(publication, "publications.withdraw")


def test_what_is_released_is_found_once_the_journal_is_read(folder: Path) -> None:
    fjordby = town()
    follower = Follower(folder)
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Ny cykelsti ved havnen")
    told(release)

    changed = follower.catch_up()

    assert (changed, titles("cykelstier", fjordby)) == (1, ["Ny cykelsti ved havnen"])
    assert follower.catch_up() == 0
    follower.close()


def test_what_is_withdrawn_is_gone_before_the_index_knows(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Ny cykelsti ved havnen")
    indexed(folder)
    assert suggest("cyk", fjordby.body) == ["cykelsti"]

    withdrawn(release)
    found = find(parsed({"q": "cykelsti"}), fjordby.body)

    assert (found.hits, found.total, found.counts, found.corrected) == ((), 0, Counts(), "")
    assert suggest("cyk", fjordby.body) == []


def test_a_withdrawn_word_is_unknown_to_spelling(folder: Path) -> None:
    fjordby = town()
    item(minuted(fjordby.jobs, date(2026, 1, 13)), "1", "Ny cykelsti ved havnen")
    secret = minuted(fjordby.jobs, date(2026, 1, 20))
    item(secret, "1", "Ny havnx")
    indexed(folder)
    withdrawn(secret)

    mended = [find(parsed({"q": one}), fjordby.body).corrected for one in ("havnx", "havnq")]

    assert mended == ["havnen", "havnen"]


def test_what_is_withdrawn_leaves_the_index(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Ny cykelsti ved havnen")
    follower = Follower(folder)
    withdrawn(release)

    follower.catch_up()
    index = reading(folder)

    assert index is not None
    assert index.searcher.num_docs == 1  # the mark alone
    follower.close()


def test_a_document_is_found_by_what_it_says_once_it_is_read(folder: Path) -> None:
    fjordby = town()
    full(minuted(fjordby.jobs, date(2026, 1, 13)))
    follower = Follower(folder)
    file = StoredFile.objects.create(sha256="a" * 64, size=1, media_type="application/pdf")
    FileText.objects.create(
        file=file,
        pages=["Forside", "Her er tale om asfaltering"],
        places=["side 1", "side 2"],
        read_at=timezone.now(),
    )

    follower.catch_up()
    (hit,) = find(parsed({"q": "asfaltering"}), fjordby.body).hits

    assert hit.document is not None
    assert (hit.document.title, hit.document.page) == ("Tidsplan", 2)
    assert "".join(one.text for one in hit.excerpt if one.hit) == "asfaltering"
    follower.close()


def scan_of(sha256: str) -> FileText:
    """A scan whose words have just been recognised."""
    file = StoredFile.objects.create(sha256=sha256 * 64, size=1, media_type="application/pdf")
    made = FileText.objects.create(
        file=file, pages=[""], places=["side 1"], pending=[0], scanned=True, read_at=timezone.now()
    )
    return keep_words(text=made, found={0: "Lønsag"}, problem="", now=timezone.now())


def test_words_of_a_scan_are_found_when_it_is_released_and_not_before(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    closed = item(release, "1", "Lukket", closed=True)
    document = {"title": "Bilag", "media_type": "application/pdf", "size": 1}
    PublicFile.objects.create(item=closed, sha256="b" * 64, **document)
    follower = Follower(folder)
    scan_of("b")
    scan_of("c")

    follower.catch_up()
    before = titles("lønsag", fjordby)
    opened = item(release, "2", "Åben")
    PublicFile.objects.create(item=opened, sha256="c" * 64, **document)
    told(release)
    follower.catch_up()

    assert (before, titles("lønsag", fjordby)) == ([], ["Åben"])
    follower.close()


def test_a_text_read_before_one_already_indexed_is_not_missed(folder: Path) -> None:
    fjordby = town()
    opened = item(minuted(fjordby.jobs, date(2026, 1, 13)), "1", "Åben")
    document = {"title": "Bilag", "media_type": "application/pdf", "size": 1}
    PublicFile.objects.create(item=opened, sha256="b" * 64, **document)
    follower = Follower(folder)
    scan_of("c")
    follower.catch_up()
    scan_of("b")
    FileText.objects.filter(file__sha256="b" * 64).update(
        read_at=timezone.now() - timedelta(seconds=30)
    )

    assert (follower.catch_up(), titles("lønsag", fjordby)) == (1, ["Åben"])
    assert follower.catch_up() == 0
    follower.close()


def test_a_clock_set_back_hides_nothing_new(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    opened = item(release, "1", "Åben")
    document = {"title": "Bilag", "media_type": "application/pdf", "size": 1}
    PublicFile.objects.create(item=opened, sha256="b" * 64, **document)
    follower = Follower(folder)
    scan_of("c")
    FileText.objects.update(read_at=timezone.now() + timedelta(hours=3))
    with told_at(timezone.now() + timedelta(hours=3)):
        told(release)
    follower.catch_up()

    later = minuted(fjordby.jobs, date(2026, 1, 20))
    item(later, "1", "Ny cykelsti")
    told(later)
    scan_of("b")
    follower.catch_up()

    assert titles("cykelsti", fjordby) == ["Ny cykelsti"]
    assert titles("lønsag", fjordby) == ["Åben"]
    assert follower.catch_up() == 0
    follower.close()


def test_what_is_new_is_asked_for_without_reading_what_is_old() -> None:
    wanted = "subject_type=? AND id>?"
    if connection.vendor != "sqlite":  # which reads a small table whole unless it is told not to
        wanted = "id > 7"
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")

    explained = changed_since(Mark(fact=7)).explain()

    (searched,) = (one for one in explained.splitlines() if wanted in one)
    assert "USING INDEX" in searched or "Index Cond" in searched


def test_a_rebuilt_index_takes_the_place_of_the_one_that_is_followed(folder: Path) -> None:
    fjordby = town()
    follower = Follower(folder)
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Ny cykelsti ved havnen")
    indexed(folder)
    again = minuted(fjordby.council, date(2026, 1, 20))
    item(again, "1", "Cykelpulje")
    told(again)

    follower.catch_up()

    assert sorted(titles("cykel*", fjordby)) == ["Cykelpulje", "Ny cykelsti ved havnen"]
    follower.close()


def test_who_enters_the_register_is_chosen_by_name_afterwards(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Valg af Æske Skov Dam", content={"decision": decision("Valgt.")})
    item(release, "2", "Noget andet")
    follower = Follower(folder)
    added = person(fjordby.body, "Æske Skov Dam", "aeske", "member")
    registered(fjordby, added)

    changed = follower.catch_up()
    found = find(parsed({"person": "aeske"}), fjordby.body)
    PublicPerson.objects.filter(pk=added.pk).update(name="Åse Lund")
    registered(fjordby, added)

    assert (changed, [one.item.number for one in found.hits]) == (1, ["1"])
    assert found.counts.values["person"] == {added.pk: 1}
    assert follower.catch_up() == 1
    assert find(parsed({"person": "aeske"}), fjordby.body).total == 0
    follower.close()


def test_a_name_within_another_is_nobody_named(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    person(fjordby.body, "Anne Hav", "anne", "member")
    item(release, "1", "Marianne Hav og Anne Havgaard")
    item(release, "2", "Marianne Hav og Anne Havs forslag")
    indexed(folder)

    found = find(parsed({"person": "anne"}), fjordby.body)

    assert [one.item.number for one in found.hits] == ["2"]


def test_a_meeting_moved_is_found_on_its_new_day(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Ny cykelsti ved havnen")
    follower = Follower(folder)
    PublicMeeting.objects.update(on=date(2027, 2, 2))
    with transaction.atomic():
        keys = [release.meeting.meeting_id]
        record(
            "publications.release_meetings",
            subject=fjordby.body,
            actor=system("offentliggørelse"),
            meetings=keys,
        )

    follower.catch_up()

    assert find(parsed({"q": "cykelsti", "aar": "2027"}), fjordby.body).total == 1
    assert find(parsed({"q": "cykelsti", "aar": "2026"}), fjordby.body).total == 0
    follower.close()


def test_an_index_of_what_was_taken_back_by_a_backup_is_made_anew(folder: Path) -> None:
    fjordby = town()
    release = minuted(fjordby.jobs, date(2026, 1, 13))
    item(release, "1", "Ny cykelsti ved havnen")
    indexed(folder)
    follower = Follower(folder)
    with transaction.atomic():
        told(release)
        follower.catch_up()
        before = titles("cykelsti", fjordby)
        PublicItem.objects.all().delete()
        transaction.set_rollback(True)
    PublicItem.objects.update(title="Noget andet")

    follower.catch_up()

    assert (before, titles("cykelsti", fjordby)) == (["Ny cykelsti ved havnen"], [])
    follower.close()


@pytest.mark.parametrize("lost", ["current", "meta.json", "vocabulary.json", "folder"])
def test_an_index_that_is_lost_or_spoilt_is_made_anew(lost: str, folder: Path) -> None:
    fjordby = town()
    item(minuted(fjordby.jobs, date(2026, 1, 13)), "1", "Ny cykelsti ved havnen")
    indexed(folder)
    follower = Follower(folder)
    index = current(folder)
    assert index is not None
    if lost == "folder":
        shutil.rmtree(index)
    elif lost == "current":
        (folder / lost).write_bytes(b"\xff\xfe../..")
    else:
        (index / lost).write_text("{half", encoding="utf-8")
        os.utime(index / lost, (1, 1))

    unready = find(parsed({"q": "cykelsti"}), fjordby.body)
    follower.catch_up()

    assert unready.ready is (lost == "vocabulary.json")  # known by heart until it is opened again
    assert titles("cykelsti", fjordby) == ["Ny cykelsti ved havnen"]
    follower.close()


def test_a_rebuild_that_fails_leaves_nothing_and_the_old_index_in_use(folder: Path) -> None:
    fjordby = town()
    item(minuted(fjordby.jobs, date(2026, 1, 13)), "1", "Ny cykelsti ved havnen")
    indexed(folder)
    before = sorted(folder.iterdir())

    def full_disk(what: str, done: int, total: int) -> None:
        if what == "Indekserer":
            raise OSError(ENOSPC, os.strerror(ENOSPC))

    with pytest.raises(OSError, match=os.strerror(ENOSPC)):
        rebuild(folder, full_disk)

    assert sorted(folder.iterdir()) == before
    assert titles("cykelsti", fjordby) == ["Ny cykelsti ved havnen"]


def test_an_index_that_cannot_be_made_is_told_of(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "file").touch()
    settings.SEARCH_INDEX = tmp_path / "file" / "search"

    with pytest.raises(CommandError, match=r"kunne ikke laves .*står urørt"):
        call_command("index")


def test_what_a_killed_rebuild_began_is_swept_and_not_one_that_is_going_on(folder: Path) -> None:
    town()
    indexed(folder)
    begun, going = new_folder(folder, beginner()), new_folder(folder, beginner())
    writing = Writing(going, beginner())
    for index in (begun, going):
        for one in (*index.iterdir(), index):
            os.utime(one, (1, 1))

    Follower(folder).close()

    assert (begun.exists(), going.exists()) == (False, True)
    writing.close()
