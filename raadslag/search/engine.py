"""tantivy, which finds: nothing outside this module and ``asking`` knows it.

The index lies in a folder of its own, named by the file ``current`` beside it, so
that a rebuilt one takes its place in one rename. A document without a key, the
mark, tells how far the journal has been read: it is committed with what was read.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Lock

import tantivy

from raadslag.rules.danish.stop_words import STOP_WORDS
from raadslag.rules.danish.tokens import tokens
from raadslag.search.analysis import Analyzer, Written
from raadslag.search.documents import Document
from raadslag.search.vocabulary import read_vocabulary, write_vocabulary

LOCK = ".tantivy-writer.lock"  # file a writer holds a lock on
CURRENT = "current"  # file that names the folder of the index in force
VERSION = 3  # of the fields below and of stems; an index of another is made anew
HEAP = 64_000_000  # bytes a writer gathers before it writes them down
HEAP_OF_REBUILD = 400_000_000
WARMED = (".fast", ".fieldnorm", ".term")  # files every search asks of; texts are many times more
ASKED = ("words", "pairs", "tags")  # fields of most searches
READ_AHEAD = 1 << 19  # bytes; of more than some, systems read the beginning alone
_FOLDER = re.compile(r"index-[0-9a-z-]+")
KEPT = 60.0  # seconds before what a replaced index filled is freed


@dataclass(frozen=True, slots=True)
class Mark:
    """How far the index has come."""

    at: str = ""  # instant of the last fact read, ISO
    fact: int = 0  # its key
    texts_at: str = ""  # instant of the last text of a document that was read, ISO
    learnt: int = 0  # items the vocabulary was learnt from


def schema() -> tantivy.Schema:
    """The fields of the index."""
    made = tantivy.SchemaBuilder()
    made.add_text_field("words", tokenizer_name="spaces", index_option="position")
    made.add_text_field("pairs", tokenizer_name="spaces", index_option="basic")
    made.add_text_field("titles", tokenizer_name="spaces", index_option="basic")
    made.add_text_field("tags", tokenizer_name="raw", index_option="basic")
    made.add_text_field("outcome", tokenizer_name="raw", index_option="basic", fast=True)
    made.add_unsigned_field("key", indexed=True, fast=True)
    made.add_unsigned_field("meeting", indexed=True)
    for name in ("recent", "organization", "year", "group", "attached", "person"):
        made.add_unsigned_field(name, fast=True)
    made.add_unsigned_field("day", indexed=True, fast=True)
    made.add_text_field("mark", stored=True, tokenizer_name="raw", index_option="basic")
    return made.build()


def opened(folder: Path) -> tantivy.Index:
    """The index in a folder, made when there is none."""
    index = tantivy.Index(schema(), path=str(folder))
    spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    index.register_tokenizer("spaces", spaces.build())
    index.config_reader("manual")
    return index


def current(root: Path) -> Path | None:
    """The folder of the index in force; none before there is one."""
    try:
        name = (root / CURRENT).read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return root / name if _FOLDER.fullmatch(name) else None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document whose words have been taken apart: all that is left is to write it down."""

    of: Document  # its texts are no longer needed
    written: Written
    titles: str


def prepared(document: Document, analyzer: Analyzer) -> Prepared:
    """A document ready to be written down; a process of its own can do this."""
    written = analyzer.written(document.title, document.texts)
    titles = " ".join(suggested(document.title))
    return Prepared(replace(document, texts=()), written, titles)


class Writing:
    """The one writer of an index: a second one is refused by tantivy's lock."""

    def __init__(self, folder: Path, analyzer: Analyzer, *, heap: int = HEAP) -> None:
        self.folder, self.analyzer = folder, analyzer
        self._index = opened(folder)
        self._schema = self._index.schema
        self._writer = self._index.writer(heap, 1)
        self._writer.garbage_collect_files()  # of a killed one: its names would be taken

    def index(self, documents: Iterable[Document]) -> int:
        """Add documents; how many."""
        return self.add(prepared(one, self.analyzer) for one in documents)

    def add(self, ready: Iterable[Prepared]) -> int:
        """Add documents that have been prepared; how many."""
        number = 0
        for one in ready:
            self._writer.add_document(_row(one))
            number += 1
        return number

    def remove(self, meetings: Sequence[int]) -> None:
        """Take out all that is there of some meetings."""
        for one in meetings:  # by query: a term of a whole number is taken for a signed one
            query = tantivy.Query.term_query(self._schema, "meeting", one, "basic")
            self._writer.delete_documents_by_query(query)

    def keep(self, mark: Mark) -> None:
        """Commit, with how far it has come."""
        self._writer.delete_documents_by_term("tags", "mark")
        row = tantivy.Document()
        row.add_text("tags", "mark")
        row.add_text("mark", json.dumps({"version": VERSION, **asdict(mark)}))
        self._writer.add_document(row)
        self._writer.commit()

    def close(self) -> None:
        """Let the last segments be merged and give the lock back."""
        self._writer.wait_merging_threads()
        del self._writer


def _row(ready: Prepared) -> tantivy.Document:
    one, row = ready.of, tantivy.Document()
    row.add_text("words", ready.written.words)
    row.add_text("pairs", ready.written.pairs)
    row.add_text("titles", ready.titles)
    for tag in one.tags:
        row.add_text("tags", tag)
    row.add_unsigned("key", one.key)
    row.add_unsigned("meeting", one.meeting)
    row.add_unsigned("recent", one.recent)
    row.add_unsigned("organization", one.organization)
    row.add_unsigned("year", one.on.year)
    row.add_unsigned("day", one.on.toordinal())
    row.add_unsigned("attached", int(one.attached))
    for person in one.people:
        row.add_unsigned("person", person)
    if one.topic:
        row.add_unsigned("group", int(one.topic[:2]))
    if one.outcome:
        row.add_text("outcome", one.outcome)
    return row


def suggested(title: str) -> list[str]:
    """The words of a title that may be suggested, as they are written."""

    return [one for one in dict.fromkeys(tokens(title)) if one not in STOP_WORDS and len(one) > 2]


class Reading:
    """The index in force as it is read; follows commits and rebuilt ones."""

    def __init__(self, folder: Path, analyzer: Analyzer | None = None) -> None:
        self.folder = folder
        self.index = opened(folder)
        self.schema = self.index.schema
        self.analyzer = analyzer or read_vocabulary(folder)
        self._stamp = (0, 0)
        self._warmed: set[Path] = set()
        self._lock = Lock()
        self.refresh()

    def refresh(self) -> None:
        """Read what has been committed since; costs a look at one file when nothing has."""
        told = (self.folder / "meta.json").stat()
        stamp = (told.st_mtime_ns, told.st_ino)  # two commits may be within one tick of the clock
        if stamp == self._stamp:
            return
        with self._lock:
            self._warm()
            self.index.reload()
            self.searcher = self.index.searcher()
            for name in ASKED:  # opens their dictionaries, which the first search would do
                self.searcher.doc_freq(name, "")
            self.mark = _mark_of(self.searcher, self.schema)
            self._stamp = stamp

    def _warm(self) -> None:
        """Let the system read what every search asks of, before the first one waits for it."""
        if not hasattr(os, "posix_fadvise"):
            return  # macOS: the first search reads it
        there = {one for one in self.folder.iterdir() if one.suffix in WARMED}
        for one in there - self._warmed:
            with suppress(FileNotFoundError), one.open("rb") as opened:  # a merge took its place
                for at in range(0, one.stat().st_size, READ_AHEAD):
                    os.posix_fadvise(opened.fileno(), at, READ_AHEAD, os.POSIX_FADV_WILLNEED)
        self._warmed = there

    def page(
        self, query: tantivy.Query, most: int, *, start: int = 0, latest: bool = False
    ) -> tuple[int, list[int]]:
        """How many there are, and the keys of some: the best, or the latest."""
        order = "recent" if latest else None
        found = self.searcher.search(query, most, True, order, start)
        keys = self.searcher.fast_field_values("key", [where for _, where in found.hits])
        total: int = found.count  # type: ignore[attr-defined]  # left out of the stub
        return total, [int(one) for one in keys if one is not None]


def _mark_of(searcher: tantivy.Searcher, fields: tantivy.Schema) -> Mark | None:
    """How far it has come; none when its fields are of another version."""
    query = tantivy.Query.term_query(fields, "tags", "mark")
    for _, address in searcher.search(query, limit=1, count=False).hits:
        told = json.loads(searcher.doc(address).get_first("mark") or "{}")
        if told.pop("version", 0) == VERSION:
            return Mark(**told)
    return None


_readings: dict[Path, Reading] = {}


def reading(root: Path) -> Reading | None:
    """The index in force, opened once in a process; none before there is one."""
    folder = current(root)
    if folder is None:
        return None
    known = _readings.get(root)
    try:
        if known is None or known.folder != folder:
            known = _readings[root] = Reading(folder)
        known.refresh()
    except (OSError, ValueError):  # taken away, or of other fields: being made anew
        _readings.pop(root, None)
        return None
    return known if known.mark is not None else None


def new_folder(root: Path, analyzer: Analyzer) -> Path:
    """An empty folder for an index, with the vocabulary it is written with."""
    root.mkdir(parents=True, exist_ok=True)
    folder = root / f"index-{time.time_ns():x}-{os.getpid()}"
    folder.mkdir()
    write_vocabulary(folder, analyzer)
    return folder


def put_in_force(root: Path, folder: Path) -> None:
    """Let a folder be the index from now on, in one rename."""
    beside = root / f".{CURRENT}-{os.getpid()}"
    with beside.open("w", encoding="ascii") as out:
        out.write(folder.name)
        out.flush()
        os.fsync(out.fileno())
    os.replace(beside, root / CURRENT)


def sweep(root: Path, *, older: float = KEPT) -> None:
    """Free what replaced and abandoned indexes fill, a while after."""
    kept, now = current(root), time.time()
    for one in root.glob("index-*"):
        if one != kept and now - _touched(one) > older and not _written_to(one):
            shutil.rmtree(one, ignore_errors=True)


def _written_to(folder: Path) -> bool:
    """Whether a writer holds it: a large one being made may lie still for minutes."""
    try:
        with (folder / LOCK).open("rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def _touched(folder: Path) -> float:
    """When something in it was last written."""
    times = []
    for one in (folder, *folder.iterdir()):
        try:
            times.append(one.stat().st_mtime)
        except FileNotFoundError:
            continue
    return max(times, default=0.0)
