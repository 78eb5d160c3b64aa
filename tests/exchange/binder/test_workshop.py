"""Whatever happens to the child, the parent gets an answer or one of two exceptions."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from raadslag.exchange.binder.orders import DAMAGED
from raadslag.exchange.binder.typeset import typeset
from raadslag.exchange.binder.workshop import LIMITS, Broke, Refused, Workshop
from tests.exchange.binder.examples import drawing, saved

READY = 'import json, os, sys; print(json.dumps({"ready": True}), flush=True); sys.stdin.readline()'
STEP = 'print(json.dumps({"step": "b3", "done": 1, "of": 2}), flush=True)'


def child(*acts: str) -> tuple[str, ...]:
    """A child that does something else than it was asked."""
    return (sys.executable, "-P", "-c", "; ".join([READY, STEP, *acts]))


@pytest.mark.parametrize(
    "act",
    [
        "os.abort()",
        "sys.exit(3)",
        "import time; time.sleep(60)",
        'print(json.dumps({"memory": True}), flush=True)',
        'print(json.dumps({"broken": "Traceback"}), flush=True)',
        'print("no JSON", flush=True)',
    ],
)
def test_ask_a_child_that_breaks_tells_where_it_was(act: str) -> None:
    limits = replace(LIMITS, seconds=1.0)

    with Workshop(limits, child(act)) as workshop, pytest.raises(Broke) as broke:
        workshop.ask("join")

    assert broke.value.at == "b3"


def test_ask_hears_every_step() -> None:
    heard: list[tuple[str, int, int]] = []

    def hear(*told: str | int) -> None:
        heard.append(told)  # type: ignore[arg-type]

    with Workshop(LIMITS, child('print(json.dumps({"result": 7}), flush=True)')) as workshop:
        assert workshop.ask("join", hear) == 7

    assert heard == [("b3", 1, 2)]


def test_ask_after_a_break_gets_a_new_child(tmp_path: Path) -> None:
    bad = saved(tmp_path, b"%PDF-1.7 and no more")

    with Workshop() as workshop:
        with pytest.raises(Broke):
            workshop.ask("unknown")
        with pytest.raises(Refused, match=DAMAGED):
            workshop.ask("examine", path=str(bad))


def test_typeset_refused_by_the_standards_falls_back_and_tells_why(tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(drawing())
    content = {"title": "Kort \uf0b7", "file": "picture"}  # not cleaned, as it ought to be
    (tmp_path / "content.json").write_text(json.dumps(content))

    told = typeset("picture.typ", tmp_path, tmp_path / "side.pdf", None)

    assert told["standards"] in ([], ["a-3b"])
    assert "could not be displayed" in told["refused"]
    assert (tmp_path / "side.pdf").read_bytes().startswith(b"%PDF-")
