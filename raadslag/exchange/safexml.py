"""XML from strangers: no entities, no DTD, no network, read as far as it goes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from html.entities import html5

from lxml import etree

from raadslag.exchange.meeting import Unreadable, Warning

_PROLOG = re.compile(r"\s*(?:(?:<\?.*?\?>|<!--.*?-->)\s*)*<!DOCTYPE", re.S)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# What XML 1.0 forbids, both raw and as numbers: "&#xC;" occurs in exports.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NUMBERED = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_AMPERSAND = re.compile(r"&(?!#\d+;|#[xX][0-9a-fA-F]+;)(\w+;)?")
_XML_NAMES = frozenset(("lt;", "gt;", "amp;", "quot;", "apos;"))
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00?\x00", "utf-16-le"),
    (b"\x00<\x00?", "utf-16-be"),
)
# Encodings a record system may name; any other name is not believed.
_BELIEVED = frozenset(
    (
        "utf-8",
        "utf8",
        "us-ascii",
        "ascii",
        "iso-8859-1",
        "latin1",
        "iso-8859-15",
        "windows-1252",
        "cp1252",
        "utf-16",
    )
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root element, and what was wrong with the file."""

    root: etree._Element
    warnings: tuple[Warning, ...] = ()


def parse(data: bytes) -> Parsed:
    """The document's root; one that is not well-formed as far as it goes.

    Raises:
        Unreadable: The file declares entities, or holds no element at all.
    """
    text = decoded(data)
    _refuse_doctype(text)
    markup = _DECLARATION.sub("", text.lstrip("\ufeff"), count=1).strip()
    try:
        return Parsed(_root(markup, recover=False))
    except etree.XMLSyntaxError as error:
        return _recovered(markup, error)


def decoded(data: bytes) -> str:
    """The file's text by its byte order mark, its declaration or its bytes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    declared = _DECLARED.match(data[:200])
    name = declared[1].decode().lower() if declared else "utf-8"
    for encoding in (name if name in _BELIEVED else "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _refuse_doctype(text: str) -> None:
    match = _PROLOG.match(text.lstrip("\ufeff"))
    if match is not None:
        raise Unreadable(
            "XML-filen begynder med en DOCTYPE, som kan skjule entiteter eller hente andre filer; "
            "fjern linjen, eller hent filen igen fra fagsystemet."
        )


def _root(markup: str, *, recover: bool) -> etree._Element:
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
    )
    return etree.fromstring(markup.encode("utf-8", "replace"), parser)


def _recovered(markup: str, error: etree.XMLSyntaxError) -> Parsed:
    """The document less its forbidden signs, else up to where it breaks."""
    cleaned = _cleaned(markup)
    try:
        return Parsed(_root(cleaned, recover=False), (_removed(),))
    except etree.XMLSyntaxError as second:
        error = second
    try:
        root = _root(cleaned, recover=True)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Unreadable(
            "XML-filen kan ikke læses, for den rummer intet element; hent den igen fra fagsystemet."
        )
    return Parsed(root, (_broken(error),))


def _cleaned(markup: str) -> str:
    """Markup without forbidden signs, with HTML's entities as letters."""
    parts = _CDATA.split(_FORBIDDEN.sub("", _NUMBERED.sub(_allowed, markup)))
    return "".join(
        part if part.startswith("<![CDATA[") else _AMPERSAND.sub(_letter, part) for part in parts
    )


def _allowed(match: re.Match[str]) -> str:
    """The reference, unless its number is no sign or a forbidden one."""
    digits = (match[1] or match[2]).lstrip("0")
    if not 0 < len(digits) < 8:  # no sign has a longer number
        return ""
    number = int(digits, 16 if match[1] else 10)
    legal = number <= 0x10FFFF and not _FORBIDDEN.match(chr(number))
    return match[0] if legal else ""


def _letter(match: re.Match[str]) -> str:
    if match[1] is None:
        return "&amp;"
    return match[0] if match[1] in _XML_NAMES else html5.get(match[1], "&amp;" + match[1])


def _removed() -> Warning:
    return Warning("source", "XML-filen rummede tegn, som XML ikke tillader; de er sprunget over.")


def _broken(error: etree.XMLSyntaxError) -> Warning:
    line = error.position[0] if error.position else 0
    return Warning(
        "source",
        f"XML-filen er ikke velformet (linje {line}); den er læst, så langt den kan læses.",
    )
