"""Browsers at the desks of the cast, and what they send."""

from django.test import Client

from raadslag.cases.models import Paper
from tests.cast import Office

SAGER = "/arbejdsplads/sager/"


def at_desk(desk: Office, name: str) -> Client:
    """The browser of somebody."""
    client = Client()
    client.force_login(desk.users[name])
    return client


def here(paper: Paper, page: str = "") -> str:
    """The address of a paper's page."""
    return f"{SAGER}fremstilling/{paper.pk}/{page}"


def typed(paper: Paper, **values: str) -> dict[str, str]:
    """What the editor sends for a paper with a Resume."""
    return {
        "version": str(paper.version),
        "title": paper.title,
        "sections": "1",
        "section-0-heading": "Resume",
        "section-0-level": "1",
        "section-0-text_html": "<p>Kajen er fra 1932.</p>",
        "section-0-text_form": "html",
        "proposals": "1",
        "proposal-0-proposer": "Direktøren",
        "proposal-0-motion": "kajen fornys",
        "classification": "open",
    } | {name.replace("__", "-"): value for name, value in values.items()}
