"""What a file that no reader knows seems to be."""

import pytest

from raadslag.exchange.refusal import declares_entities, reason
from tests.exchange import documents


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Filen er tom"),
        (b"\xef\xbb\xbf \n", "Filen er tom"),
        (b"\x89PNG\r\n", "Filen er et billede (PNG)"),
        (b"\xff\xd8\xff\xe0", "Filen er et billede (JPEG)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Filen er i et gammelt eller låst Office-format"),
        (b"{\\rtf1 Hej}", "Filen er et RTF-dokument"),
        (b"\x1f\x8b\x08", "Filen er pakket med gzip"),
        (b"PK\x03\x04", "Filen er en zip"),
        (b"%PDF-1.7", "PDF-filen rummer ingen"),
        (b"<?xml version='1.0'?><rss/>", "XML-filen rummer ingen"),
        (b"<root><table name='x'/></root>", "XML-filen rummer ingen"),
        (b"<!DOCTYPE html><p>", "HTML-siden rummer ingen"),
        (b"<div>Rugbr\xf8d</div>", "HTML-siden rummer ingen"),
        (b'{"a": 1}', "JSON-filen er ikke"),
        ("Kære Anna".encode(), "Teksten er ikke"),
        ("Kære Anna".encode("utf-16"), "Teksten er ikke"),
        (bytes(range(256)), "Filen er ikke et dokument, men data"),
    ],
)
def test_reason_says_what_the_file_seems_to_be(data: bytes, words: str) -> None:
    assert reason(data).startswith(words)


@pytest.mark.parametrize(
    ("data", "declares"),
    [
        (documents.laughs(), True),
        (documents.laughs().decode().encode("utf-16"), True),
        (documents.laughs().decode().encode("utf-16-be"), True),
        (b"\xef\xbb\xbf\n" + documents.outsider(), True),
        (documents.sbsys(), False),
        (documents.text() + b"<!ENTITY", False),
        (b"<!DOCTYPE html><p>&lt;!ENTITY <!ENTITY", False),
    ],
)
def test_declares_entities_only_in_xml(data: bytes, declares: bool) -> None:
    assert declares_entities(data) == declares
