"""Whatever a file does to its child, the caller gets a meeting or a sentence."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from raadslag.exchange.limits import MEGABYTE, Limits
from raadslag.exchange.meeting import Meeting, Unreadable, Warning
from raadslag.exchange.sandbox import BROKEN, CROWDED, SLOW, Reader
from tests.exchange import rogue

PROGRAM = (sys.executable, "-P", rogue.__file__)
LIMITS = Limits(seconds=1, memory_bytes=200 * MEGABYTE, answer_bytes=MEGABYTE)


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader(LIMITS, PROGRAM) as reader:
        yield reader


def _sentence(reader: Reader, name: str) -> str:
    with pytest.raises(Unreadable) as refused:
        reader.read(Path(name))
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("abort", BROKEN),
        ("segfault", BROKEN),
        ("exit", BROKEN),
        ("bug", BROKEN),
        ("recursion", BROKEN),
        ("kill", CROWDED.format(megabytes=200)),
        ("hoard", CROWDED.format(megabytes=200)),
        ("sleep", SLOW.format(seconds=1)),
        ("burn", SLOW.format(seconds=1)),
        ("flood", "Indholdet er for stort til at læses på én gang; del filen op."),
        ("talkative", "Filen er tom; hent den igen."),
        ("unreadable", "Filen er ikke, hvad den giver sig ud for; hent en anden."),
    ],
)
def test_read_one_that_breaks_gives_a_sentence_and_the_next_is_read(
    reader: Reader, name: str, sentence: str
) -> None:
    assert _sentence(reader, name) == f"{name}: {sentence}"

    assert reader.read(Path("fine")) == rogue.meeting("fine")


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("network", "Filen må ikke læses af denne bruger; giv læseadgang til den."),
        ("process", "Filen må ikke læses af denne bruger; giv læseadgang til den."),
        ("write", f"Filen kunne ikke åbnes ({os.strerror(errno.EFBIG)}); kontrollér sti og drev."),
    ],
)
def test_read_reaching_out_of_the_sandbox_is_refused(reader: Reader, act: str, said: str) -> None:
    written = Path(__file__).parents[2] / "written-by-child"

    sentence = _sentence(reader, act)

    left = written.read_text() if written.exists() else ""
    written.unlink(missing_ok=True)
    assert (sentence, left) == (f"{act}: {said}", "")


def test_read_printing_parser_does_not_disturb_the_answer(reader: Reader) -> None:
    assert reader.read(Path("print")) == rogue.meeting("print")


def test_read_broken_reader_leaves_it_to_the_next_and_says_so(reader: Reader) -> None:
    meeting = reader.read(Path("abort-second"))

    told = Warning(
        "source.reader",
        "Læseren first brød sammen over dokumentet; det er i stedet læst med rogue.",
    )
    assert (meeting.source.name, meeting.warnings) == ("by second", (told,))


def test_read_bug_in_a_reader_is_told_to_the_programmer(reader: Reader) -> None:
    with pytest.raises(Unreadable) as refused:
        reader.read(Path("bug"))

    assert "KeyError: 'missing'" in refused.value.__notes__[0]


def test_read_hanging_child_is_given_up_in_time(reader: Reader) -> None:
    reader.read(Path("fine"))
    began = time.monotonic()

    _sentence(reader, "sleep")

    assert 1 <= time.monotonic() - began < 2


def test_read_name_with_line_break_stays_one_line(reader: Reader) -> None:
    sentence = _sentence(reader, "unreadable.\nx\udcff")

    assert sentence == (
        "unreadable.\ufffdx\ufffd: Filen er ikke, hvad den giver sig ud for; hent en anden."
    )


def test_read_program_that_is_no_child_gives_a_sentence() -> None:
    with Reader(LIMITS, (sys.executable, "-c", "print('{}'); print('[]', flush=True)")) as reader:
        assert _sentence(reader, "x") == f"x: {BROKEN}"


def test_read_endless_answer_is_cut_off() -> None:
    endless = "import sys\nwhile True: sys.stdout.write('x' * 65536)"

    with Reader(LIMITS, (sys.executable, "-c", endless)) as reader:
        assert _sentence(reader, "x") == f"x: {BROKEN}"


def test_read_many_keeps_the_order_and_passes_the_bad_ones(reader: Reader) -> None:
    names = ["a", "abort", "b", "unreadable", "c", "bug", "d", "e", "f", "g", "h", "i"]

    outcomes = list(reader.read_many(map(Path, names)))

    assert [path.name for path, _ in outcomes] == names
    assert [path.name for path, outcome in outcomes if isinstance(outcome, Unreadable)] == [
        "abort",
        "unreadable",
        "bug",
    ]


def test_read_many_takes_only_a_few_paths_ahead(reader: Reader) -> None:
    taken = 0

    def paths() -> Iterator[Path]:
        nonlocal taken
        for _ in range(1000):
            taken += 1
            yield Path("fine")

    results = reader.read_many(paths(), workers=2)
    first = next(results)
    results.close()

    assert (first, taken) == ((Path("fine"), rogue.meeting("fine")), 7)


def test_read_many_hundreds_of_files_take_a_second(reader: Reader) -> None:
    list(reader.read_many([Path("fine")] * 4))
    began = time.monotonic()

    read = [outcome for _, outcome in reader.read_many([Path("fine")] * 500)]

    assert read == [rogue.meeting("fine")] * 500
    assert time.monotonic() - began < 2.5


def test_reader_leaves_no_child_behind() -> None:
    before = set(_children())  # a browser may be running beside
    with Reader(LIMITS, PROGRAM) as reader:
        list(reader.read_many([Path("fine")] * 8))
        children = set(_children()) - before
        assert children

    assert not children & set(_children())


def _children() -> list[int]:
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    if not listed.exists():
        pytest.skip("this system does not list children")
    return [int(pid) for pid in listed.read_text().split()]


def test_child_sees_no_secrets_of_the_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://secret")
    tell = (
        "import os, json; print('{}'); input(); "
        "print(json.dumps({'unreadable': ' '.join(sorted(os.environ))}), flush=True)"
    )

    with Reader(LIMITS, (sys.executable, "-c", tell)) as reader:
        known = set(_sentence(reader, "x").removeprefix("x: ").rstrip(".").split())

    assert known <= {
        *("LC_CTYPE", "LD_LIBRARY_PATH", "MALLOC_ARENA_MAX", "PATH", "PYTHONPATH", "PYTHONUTF8"),
        "PYTHONDONTWRITEBYTECODE",
    }


def test_meeting_from_child_equals_the_meeting_read(reader: Reader) -> None:
    meeting = reader.read(Path("fine"))

    assert isinstance(meeting, Meeting)
    assert meeting == rogue.meeting("fine")
