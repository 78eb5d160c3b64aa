"""The letters of a subscription: a question, and what is new; nothing counts readers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from raadslag.notices.draft import link, one_line
from raadslag.publications.models import PublicBody, PublicItem
from raadslag.publications.queries.news import Followed
from raadslag.publications.queries.places import municipalities
from raadslag.search.address import address, of_key
from raadslag.subscriptions.models import Owing, Subscription

LISTED = 100  # items named in one letter
PAGES = {
    Followed.ALL: "front",
    Followed.ORGANIZATION: "organization",
    Followed.CASE: "case",
    Followed.TOPIC: "topic",
    Followed.WORDS: "search",
}  # of the portal, by what is followed


def question(subscription: Subscription) -> EmailMessage:
    """Asks whether the address wants it; names nothing that could be withdrawn."""
    with translation.override(subscription.language):
        confirm = _address(subscription.body, "follow-confirm", subscription.secret)
        subject = _("Bekræft, at du vil have nyt fra %(name)s") % {"name": subscription.body.name}
        text = _(
            "Nogen, formentlig du selv, har bedt om at få nyt fra %(name)s på e-mail.\n\n"
            "Bekræft det her:\n%(link)s\n\n"
            "Var det ikke dig, skal du ikke gøre noget. Adressen slettes efter en uge."
        ) % {"name": subscription.body.name, "link": confirm}
        return _message(subscription, subject, f"{text}\n", f"spoergsmaal-{subscription.pk}")


def news_letter(
    subscription: Subscription, owing: Sequence[Owing], items: Sequence[PublicItem]
) -> EmailMessage:
    """What is new: meetings with their items, each by its title, its decision and its address."""
    with translation.override(subscription.language):
        name = subscription.body.name
        subject = _("Nyt fra %(name)s: %(what)s") % {"name": name, "what": _first(items)}
        parts = [
            f"{_heading(group[0])}\n\n" + "\n\n".join(_line(one) for one in group)
            for group in _by_release(items[:LISTED])
        ]
        out = _address(subscription.body, "follow-leave", subscription.secret)
        goodbye = _("Vil du ikke have flere breve? Afmeld her:\n%(link)s") % {"link": out}
        more = _unlisted(subscription, len(items) - LISTED)
        foot = "\n\n".join([*more, *_search_followed(subscription), goodbye])
        text = "\n\n\n".join([*parts, f"– \n{foot}"])
        return _message(subscription, subject, f"{text}\n", f"nyt-{owing[0].pk}")


def _unlisted(subscription: Subscription, number: int) -> list[str]:
    """How many the letter has no room for, and where they are; nothing when it has."""
    if number <= 0:
        return []
    told = {"number": number, "link": _followed(subscription)}
    return [
        _("Der er %(number)s mere, end brevet har plads til. Se det hele her:\n%(link)s") % told
    ]


def _followed(subscription: Subscription) -> str:
    """The address of the page of what is followed."""
    body, key = subscription.body, subscription.key
    page, parts = PAGES[Followed(subscription.kind)], (key,) if key else ()
    if subscription.kind == Followed.WORDS:
        return _address(body, page) + address(of_key(key))
    return _address(body, page, *parts)


def _search_followed(subscription: Subscription) -> list[str]:
    """Which search the letter tells of, by its address; nothing of anything else."""
    if subscription.kind != Followed.WORDS:
        return []
    return [_("Søgningen, du følger:\n%(link)s") % {"link": _followed(subscription)}]


def _by_release(items: Sequence[PublicItem]) -> list[list[PublicItem]]:
    return [list(group) for _key, group in groupby(items, lambda one: one.publication_id)]


def _first(items: Sequence[PublicItem]) -> str:
    told = _heading(items[0])
    releases = len(_by_release(items))
    return told if releases == 1 else _("%(first)s med mere") % {"first": told}


def _heading(item: PublicItem) -> str:
    meeting = item.meeting
    minutes = item.publication.kind == "minutes"
    kind = _("Referat") if minutes else _("Dagsorden")
    return f"{kind}, {meeting.organization.name}, {meeting.on:%d.%m.%Y}"


def _line(item: PublicItem) -> str:
    meeting = item.meeting
    parts = (meeting.organization.slug, meeting.slug, item.slug)
    title = f"{item.number}. {item.title}" if item.number else item.title
    decision = item.glance.get("decision", "")
    address = _address(meeting.organization.body, "item", *parts)
    return "\n".join(one for one in (title, decision, address) if one)


def _address(body: PublicBody, page: str, *parts: str) -> str:
    """The whole address of a page of a municipality, at its own host when it has one."""
    first = next(iter(municipalities()), body)
    if body.host or body.pk == first.pk:
        path = reverse(f"portal:{page}", args=parts)
        scheme = urlsplit(settings.RAADSLAG_ADDRESS).scheme or "https"
        return f"{scheme}://{body.host}{path}" if body.host else link(path)
    return link(reverse(f"portal:elsewhere:{page}", args=(body.slug, *parts)))


def _message(subscription: Subscription, subject: str, text: str, key: str) -> EmailMessage:
    host = urlsplit(settings.RAADSLAG_ADDRESS).hostname or "localhost"
    out = _address(subscription.body, "follow-leave", subscription.secret)
    headers = {
        "Message-ID": f"<{key}@{host}>",
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": f"<{out}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    return EmailMessage(
        subject=one_line(subject),
        body=text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[subscription.to_address],
        headers=headers,
    )
