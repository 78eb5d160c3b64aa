"""``python -m raadslag.exchange.binder.setting LIMITS``: the child that sets pages and pictures."""

from __future__ import annotations

import sys
from pathlib import Path

import typst

from raadslag.exchange.binder.child import Answer, CannotBe, Say, Work, serve
from raadslag.exchange.binder.orders import DAMAGED
from raadslag.exchange.binder.typeset import NoPicture, picture_page, ready_picture, typeset


def _picture(request: Answer, say: Say) -> object:
    try:
        return ready_picture(Path(request["path"]), Path(request["target"]))
    except NoPicture as damaged:
        raise CannotBe(DAMAGED) from damaged


def _page(request: Answer, say: Say) -> object:
    folder, target = Path(request["folder"]), Path(request["target"])
    try:
        return picture_page(folder, target, request["title"], request["issued"])
    except typst.TypstError as refused:
        raise CannotBe(str(refused)) from refused


def _typeset(request: Answer, say: Say) -> object:
    folder, target = Path(request["folder"]), Path(request["target"])
    try:
        return typeset("template.typ", folder, target, request["issued"])
    except typst.TypstError as refused:
        raise CannotBe(str(refused)) from refused


WORK: Work = {"picture": _picture, "page": _page, "typeset": _typeset}

if __name__ == "__main__":
    serve(WORK, sys.argv[1])
