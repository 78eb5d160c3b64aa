import pytest

from raadslag.exchange.meeting import Unreadable, Warning
from raadslag.exchange.safexml import decoded, parse

BOMB = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>
<a>&c;</a>"""
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


def test_parse_well_formed_says_nothing() -> None:
    parsed = parse("<a>blåbær<!-- x --></a>".encode())

    assert (parsed.root.text, parsed.warnings) == ("blåbær", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("document", [BOMB, OUTSIDE, '<!DOCTYPE a SYSTEM "http://x.dk/a"><a/>'])
def test_parse_doctype_is_refused(document: str, encoding: str) -> None:
    with pytest.raises(Unreadable, match="begynder med en DOCTYPE"):
        parse(document.encode(encoding))


def test_parse_doctype_inside_cdata_is_text() -> None:
    assert parse(b"<a><![CDATA[<!DOCTYPE html><p>x</p>]]></a>").root.text == (
        "<!DOCTYPE html><p>x</p>"
    )


@pytest.mark.parametrize(
    "sign", ["&#xC;", "&#12;", "&#xD800;", "&#0;", "&#x110000;", "&#x99999999999;", "\x0c", "\x00"]
)
def test_parse_forbidden_sign_is_skipped(sign: str) -> None:
    parsed = parse(f"<a>før{sign}efter</a>".encode())

    assert parsed.root.text == "førefter"
    assert parsed.warnings == (
        Warning("source", "XML-filen rummede tegn, som XML ikke tillader; de er sprunget over."),
    )


def test_parse_html_entities_and_ampersands_are_read() -> None:
    parsed = parse(b"<a>m&oslash;de &amp; mad & vand<![CDATA[&aring;]]></a>")

    assert parsed.root.text == "møde & mad & vand&aring;"


def test_parse_truncated_is_read_as_far_as_it_goes() -> None:
    parsed = parse(b"<a>\n<b>et</b>\n<b>to</b>\n<c>tr")

    assert [b.text for b in parsed.root.iter("b")] == ["et", "to"]
    assert parsed.warnings == (
        Warning(
            "source", "XML-filen er ikke velformet (linje 4); den er læst, så langt den kan læses."
        ),
    )


def test_parse_without_element_is_refused() -> None:
    with pytest.raises(Unreadable, match="intet element"):
        parse(b"<?xml version='1.0'?>  hej")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<?xml version="1.0" encoding="iso-8859-1"?><a>ø</a>'.encode("latin-1"), "ø"),
        ('<?xml version="1.0" encoding="utf-7"?><a>ø</a>'.encode(), "ø"),
        ("<a>ø</a>".encode("cp1252"), "ø"),
        ("<a>ø</a>".encode("utf-16"), "ø"),
    ],
)
def test_decoded_in_each_encoding(data: bytes, text: str) -> None:
    assert decoded(data).split("<a>")[1] == f"{text}</a>"
