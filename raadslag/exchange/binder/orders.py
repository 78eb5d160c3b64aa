"""What the child is asked for and answers; read by both, without the libraries it works with."""

from __future__ import annotations

from typing import TypedDict

MOST_PAGES = 5_000
CARRIED = "moede.json"  # the file in a PDF of ours that says the same to programs
LOCKED = "Filen er låst med adgangskode og er vedlagt, som den er."
DAMAGED = "Filen er beskadiget og kan ikke vises her."
ENDLESS = f"Filen har over {MOST_PAGES} sider og er vedlagt, som den er."


class Piece(TypedDict):
    """One document to join: where it lies and how it is bookmarked."""

    key: str
    path: str
    title: str  # of its tags
    name: str  # said by links that lead to it


class Mark(TypedDict):
    """One bookmark under an item; ``key`` is empty for a file that is attached."""

    item: int
    title: str
    key: str


class File(TypedDict):
    """One file attached whole."""

    name: str
    path: str
    media_type: str
    title: str


class Order(TypedDict):
    """What is to be joined."""

    agenda: str
    target: str
    pieces: list[Piece]
    marks: list[Mark]
    files: list[File]


class Joined(TypedDict):
    """What came of it."""

    pages: int
    cleaned: list[str]  # keys of documents that lost scripts, media or files
    fields: int
    accessible: bool
    archival: str


class Set(TypedDict):
    """What came of setting: which standards hold, and why not all."""

    standards: list[str]
    refused: str
