"""Checkpoints as they are written and read."""

import pytest

from raadslag.rules.checkpoint import (
    Checkpoint,
    NoCheckpoint,
    Signature,
    parted,
    read,
    read_key,
    signed,
    written_key,
)

ONE = Checkpoint("a.dk/log", 12, bytes(range(32)))
LINE = Signature("a.dk/log", b"abcd", bytes(64))
NOTE = signed(ONE.text(), LINE)


def test_what_is_written_is_read() -> None:
    assert read(NOTE) == ONE
    assert parted(NOTE) == (ONE.text(), [LINE])
    assert read_key(written_key("a.dk/log", bytes(32))) == ("a.dk/log", bytes(32))


@pytest.mark.parametrize(
    "note",
    [
        "",
        ONE.text(),
        NOTE[:-1],
        NOTE.replace("12", "012", 1),
        NOTE.replace("12", "-1", 1),
        NOTE.replace("\u2014", "-"),
        signed("a.dk/log\n12\nAAAA\n", LINE),
        signed("\n12\n" + ONE.text().splitlines()[2] + "\n", LINE),
        "\x00" * 50,
    ],
)
def test_what_is_no_checkpoint_is_refused(note: str) -> None:
    with pytest.raises(NoCheckpoint):
        read(note)


@pytest.mark.parametrize("written", ["", "a", "a+b+c", written_key("a", bytes(32))[:-2], "a++"])
def test_what_is_no_key_is_refused(written: str) -> None:
    with pytest.raises(NoCheckpoint):
        read_key(written)
