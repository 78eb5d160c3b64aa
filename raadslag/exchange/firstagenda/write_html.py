"""A meeting as a saved page of FirstAgenda Publication."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

import nh3

from raadslag.exchange.firstagenda.wording import (
    ATTACHMENTS,
    DECISION,
    ROUTE,
    caseworker_lines,
    kind_of,
    long_date,
    plain_title,
    weekday,
)
from raadslag.exchange.meeting import Attachment, Item, Meeting, Routing, Section

_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br", "sub", "sup"} | {
    "table", "thead", "tbody", "tr", "th", "td"
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
_NAMESPACE = uuid.UUID("6f1b4a52-0c47-5d0c-9f3e-2f6f9c0f7d11")

_PAGE = """<!DOCTYPE html>
<html lang="da"><head>
<meta charset="utf-8">
<title>{title}</title>
</head>
<body>
<div class="container">
<input id="locale" name="locale" type="hidden" value="da">
<nav class="navbar navbar-default"><a href="/">
<img src="/Content/img/logo.png" alt="{owner}"></a></nav>
<div class="row"><div class="col-xs-12"><div class="title">
<h1 class="green dato">{kind} {clock}</h1>
<h2 class="black"><span class="udvalg">{body}</span>{place_after}</h2>
</div></div></div>
<div class="row"><div class="col-sm-8"><table class="dagsordeninfo"><tbody>
<tr><td>Udvalg:</td><td><span class="udvalg">{body}</span></td></tr>
<tr><td>Mødedato:</td><td><span class="dato">{day_and_clock}</span></td></tr>
{place}{people}</tbody></table></div></div>
<table id="dagsordenDetaljer" class="table table-hover dagsorden">
<thead><tr><th class="text-center">Punkt</th><th>Titel</th><th></th></tr></thead>
<tbody>{items}</tbody></table>
</div>
</body></html>
"""


def write(meeting: Meeting) -> bytes:
    """The meeting as a page in UTF-8."""
    body, place = escape(meeting.body or ""), escape(meeting.meeting.location or "")
    page = _PAGE.format(
        title=f"{body} - {place}" if place else body,
        owner=escape(meeting.municipality or "logo"),
        kind=kind_of(meeting) + (" ekstraordinært møde" if meeting.meeting.extraordinary else ""),
        body=body,
        clock=_clock(meeting, named=False),
        day_and_clock=_clock(meeting, named=True),
        place_after=f'<span class="sted-divider"> - </span><span class="sted">{place}</span>'
        if place
        else "",
        place=f'<tr class="sted-container"><td>Mødested:</td><td><span class="sted">{place}</span>'
        "</td></tr>\n"
        if place
        else "",
        people=_people(meeting),
        items="".join(_row(meeting, at, item) for at, item in enumerate(meeting.items)),
    )
    return page.encode()


def _clock(meeting: Meeting, *, named: bool) -> str:
    """Day and time as the page prints them."""
    when = meeting.meeting
    if when.date is None:
        return ""
    day = date.fromisoformat(when.date)
    printed = f"{weekday(day)} den {long_date(day)}" if named else long_date(day)
    if when.start is None:
        return printed
    end = f" - {when.end.replace(':', '.')}" if when.end else ""
    return f"{printed} kl. {when.start.replace(':', '.')}{end}"


def _people(meeting: Meeting) -> str:
    """Rows with those present and absent."""
    if meeting.attendance is None:
        return ""
    rows = (
        ("deltager-container", "Mødedeltagere:", meeting.attendance.present),
        ("fravaer-container", "Fraværende:", meeting.attendance.absent),
    )
    return "".join(
        f'<tr id="{mark}"><td valign="top">{label}</td>'
        f'<td class="deltagere">{_divisions(names)}</td></tr>\n'
        for mark, label, names in rows
        if names
    )


def _row(meeting: Meeting, at: int, item: Item) -> str:
    """One item: number, title, case number, fields, attachments."""
    key = uuid.uuid5(_NAMESPACE, f"{meeting.body} {meeting.meeting.date} {at}")
    number = (
        f'<span class="sagsnummer">{escape(item.case_number)}</span>' if item.case_number else ""
    )
    return (
        f'<tr class="punktrow" id="punktrow_{key}"><td class="text-center punkt-tabel">'
        f'<span class="label label-default">{escape(item.number or "")}</span></td>'
        '<td class="punkt-tabel"><button class="overskrift-btn">'
        f'<h2 class="overskrift text-left" id="overskrift{at}">{escape(plain_title(item))}</h2>'
        "</button>"
        f'<div class="details" id="details{at}">{number}<div class="punkt"><h3></h3><div>'
        f'<div id="sagsfremstillingContainer">\n<div>{"".join(_fields(item))}</div>\n'
        "</div></div></div>"
        f'{_attachments(item)}</div></td><td class="punkt-tabel"></td></tr>\n'
    )


def _fields(item: Item) -> Iterator[str]:
    """The pairs of heading and text."""
    if item.routing is not None:
        yield _field(ROUTE, _route(item.routing))
    if lines := caseworker_lines(item):
        yield f'<span class="resume">{_divisions(lines)}</span>\n'
    for section in item.sections:
        yield _section(section)
    if item.decision is not None:
        yield _field(DECISION, _clean(item.decision.html, item.decision.text))


def _section(section: Section) -> str:
    content = _clean(section.html, section.text)
    if section.level > 1 and section.heading:
        level = min(section.level + 2, 6)
        return f"<h{level}>{escape(section.heading)}</h{level}>\n" + (
            f'<span class="resume">{content}</span>\n' if content else ""
        )
    return _field(section.heading or "", content)


def _field(heading: str, content: str) -> str:
    return f'<h3>{escape(heading)}</h3>\n<span class="resume">{content}</span>\n'


def _clean(html: str, text: str) -> str:
    """Markup of the allow-list alone; plain lines where there is none."""
    if not html.strip():
        return _divisions(line for line in text.split("\n") if line.strip())
    return nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)


def _divisions(lines: Iterable[str]) -> str:
    """Plain lines, one below the other."""
    return "".join(f"<div>{escape(line)}</div>" for line in lines)


def _route(routing: Routing) -> str:
    """The row of codes with its marks in their own columns."""
    codes = "".join(f"<td>{escape(code)}</td>" for code in routing.bodies)
    if routing.marked is None:
        return f"<div>{escape(' '.join(routing.bodies))}</div>"
    marks = "".join(f"<td>{'X' if code in routing.marked else ''}</td>" for code in routing.bodies)
    return f"<table><tbody><tr>{codes}</tr><tr>{marks}</tr></tbody></table>"


def _attachments(item: Item) -> str:
    if not item.attachments:
        return ""
    listed = "".join(_attachment(item, one) for one in item.attachments)
    return f'<h3>{ATTACHMENTS}</h3><ul class="list-unstyled">{listed}</ul>'


def _attachment(item: Item, one: Attachment) -> str:
    named = escape(f"{one.title}. Tilhørende punktet: {item.title}")
    link = f' href="{escape(one.url)}"' if one.url else ""
    return (
        f'<li><span class="label label-default pdf-label" aria-label="{named}">PDF</span>'
        f'<a class="bilag-link" target="_blank"{link}>{escape(one.title)}</a></li>'
    )
