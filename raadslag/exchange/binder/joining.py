"""``python -m raadslag.exchange.binder.joining LIMITS``: the child that examines and joins PDFs."""

from __future__ import annotations

import sys
from pathlib import Path

from raadslag.exchange.binder.child import Answer, CannotBe, Say, Work, serve
from raadslag.exchange.binder.examine import Unjoinable, examine
from raadslag.exchange.binder.join import join


def _examine(request: Answer, say: Say) -> object:
    try:
        return examine(Path(request["path"]))
    except Unjoinable as refused:
        raise CannotBe(str(refused)) from refused


def _join(request: Answer, say: Say) -> object:
    def progress(key: str, done: int, of: int) -> None:
        say({"step": key, "done": done, "of": of})

    try:
        return join(request["order"], progress)
    except Unjoinable as refused:
        raise CannotBe(str(refused)) from refused


WORK: Work = {"examine": _examine, "join": _join}

if __name__ == "__main__":
    serve(WORK, sys.argv[1])
