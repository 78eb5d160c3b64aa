"""Documents are kept by their checksum."""

import hashlib
from pathlib import Path

import pytest
from django.core.files.storage import storages

from raadslag.files.actions import keep
from raadslag.files.media_type import media_type
from raadslag.files.models import StoredFile
from raadslag.files.queries import open_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]


def test_keep_the_same_bytes_once(store: Path) -> None:
    first = keep(b"%PDF-1.7 kaj")

    again = keep(b"%PDF-1.7 kaj")

    assert again == first
    assert first.sha256 == hashlib.sha256(b"%PDF-1.7 kaj").hexdigest()
    assert [path.name for path in store.rglob("*") if path.is_file()] == [first.sha256]


def test_keep_gives_back_the_very_bytes() -> None:
    stored = keep("Blåbærgrød".encode())

    with open_file(stored) as file:
        data = file.read()

    assert (data.decode(), stored.size, stored.media_type) == ("Blåbærgrød", 13, "text/plain")


def test_keep_broken_off_leaves_no_half_document(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*paths: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", broken)
    with pytest.raises(OSError, match="disk full"):
        keep(b"en fil")

    assert StoredFile.objects.count() == 0
    assert not storages["documents"].exists(StoredFile(sha256="a" * 64).path)
    assert [p.name[:6] for p in store.rglob("*") if p.is_file()] == [".part-"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "application/xml"),
        (b"<!doctype html><HTML lang=da>", "text/html"),
        (b"PK\x03\x04....word/document.xml", media_type(b"PK\x03\x04word/")),
        (b"\x00\x01\x02", "application/octet-stream"),
    ],
)
def test_media_type_is_told_by_content(data: bytes, kind: str) -> None:
    assert media_type(data) == kind
