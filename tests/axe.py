"""What axe, which reads a page as WCAG does, finds on one in the browser."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What is as it should be is not told of, which takes longer than the looking.
OPTIONS = {"runOnly": RULES, "resultTypes": ["violations"]}
FOUND = "options => axe.run(options).then(told => told.violations)"


def faults(page: Page) -> list[str]:
    """What axe finds, as rule and element."""
    return [f"{one['id']}: {node['html']}" for one in violations(page) for node in one["nodes"]]


def violations(page: Page) -> list[dict[str, Any]]:
    """The rules that the page breaks, each with the elements that do."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found: list[dict[str, Any]] = page.evaluate(FOUND, OPTIONS)
    return found
