"""Template words every page knows without loading them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Protocol

from django import template
from django.template.context import RequestContext
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from raadslag.web.kit import differences, protocol, wording
from raadslag.web.kit.languages import other_languages
from raadslag.web.kit.outcomes import CHANGES, ROLES, STEPS, WORDS
from raadslag.web.kit.said import said
from raadslag.web.kit.values import with_values

register = template.Library()


class Addressed(Protocol):
    """A door's sense of place: builds the addresses of its pages."""

    def address(self, page: str, *parts: str) -> str: ...


@register.simple_tag(takes_context=True)
def address(context: RequestContext, page: str, *parts: str) -> str:
    """Address of a page, built by the door's ``place``."""
    place: Addressed = context["place"]
    return place.address(page, *parts)


@register.filter(expects_localtime=True)
def day(value: date) -> SafeString:
    """13. januar 2026, readable by machines too."""
    return format_html(
        '<time datetime="{}">{}</time>', value.strftime("%Y-%m-%d"), wording.in_words(value)
    )


@register.filter
def iso_day(value: str) -> SafeString:
    """13. januar 2026 of "2026-01-13", readable by machines too."""
    return day(date.fromisoformat(value))


@register.filter(expects_localtime=True)
def plain_day(value: date) -> str:
    """13. januar 2026, for titles and descriptions."""
    return wording.in_words(value)


@register.filter(expects_localtime=True)
def moment(value: datetime) -> str:
    """13. januar 2026 kl. 9.05."""
    return wording.at_moment(value)


class Term(Protocol):
    """The last moment of something: its day, and its hour if one is set."""

    @property
    def on(self) -> date: ...

    @property
    def by(self) -> time | None: ...


@register.filter
def term(value: Term) -> SafeString:
    """tirsdag den 13. januar 2026, kl. 13.30."""
    if value.by is None:
        return weekday(value.on)
    return format_html("{}, {}", weekday(value.on), clock(value.by))


@register.filter
def weekday(value: date) -> SafeString:
    """tirsdag den 13. januar 2026, readable by machines too."""
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat(), wording.with_weekday(value)
    )


@register.filter
def clock(value: time) -> SafeString:
    """kl. 13.30, readable by machines too."""
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat("minutes"), wording.at_clock(value)
    )


@register.filter
def hour(value: time) -> SafeString:
    """15.45, the end of a span begun with ``clock``."""
    return format_html(
        '<time datetime="{}">{}</time>', value.isoformat("minutes"), wording.hour(value)
    )


@register.filter
def size(value: int) -> str:
    """1,2 MB."""
    return wording.in_bytes(value)


@register.filter
def kind(media_type: str) -> str:
    """PDF, Word and so on."""
    return wording.kind_of(media_type)


@register.filter
def listed(words: Sequence[str]) -> str:
    """A, B og C."""
    return wording.enumerated(words)


@register.simple_tag
def danish() -> SafeString:
    """The lang attribute of text that is Danish on a page that is not."""
    return SafeString("" if get_language() == "da" else ' lang="da"')


@register.simple_tag
def ours() -> SafeString:
    """The lang attribute of our own words within a text that is marked as Danish."""
    return SafeString("" if get_language() == "da" else f' lang="{get_language()}"')


@register.filter
def outcome(key: str) -> str | Promise:
    """The word for an outcome or a kind of dissent."""
    return WORDS[key].label


@register.filter
def role(key: str) -> str | Promise:
    """The word for a member's role."""
    return ROLES[key]


@register.filter
def step(key: str) -> str | Promise:
    """The word for what an import did with a document."""
    return STEPS[key]


@register.filter
def changed(key: str) -> str | Promise:
    """The word for what a decision changed."""
    return CHANGES[key]


register.inclusion_tag("kit/difference.html", name="difference")(differences.difference)
register.inclusion_tag("kit/list_difference.html", name="list_difference")(
    differences.list_difference
)
register.filter("news", differences.news)
register.filter("votes", protocol.vote_in_words)
register.filter("values", with_values)
register.simple_tag(said, name="said")
register.simple_tag(other_languages, name="other_languages")
