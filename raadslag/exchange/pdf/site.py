"""Which log a PDF of ours says it stands in: from the address on its last own page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from raadslag.exchange.pdf import engine
from raadslag.exchange.pdf.document import opened
from raadslag.exchange.pdf.links import page_links

# As ledger.stamp prints it.
ADDRESS = re.compile(r"(https?://[^/\s]+)/log/\d+/\?rod=[0-9a-f]{64}")
MOST_PAGES = 2_000  # looked at; those of the document itself come before its attachments


def site_task(data: bytes, options: Mapping[str, object]) -> dict[str, object]:
    """The first site named, as "https://raad.dk"; "" when there is none."""
    with opened(data) as handle:
        for at in range(min(engine.page_count(handle), MOST_PAGES)):
            if site := _site_on(handle, at):
                return {"site": site}
    return {"site": ""}


def _site_on(handle: int, at: int) -> str:
    page = engine.load_page(handle, at)
    if not page:
        return ""
    try:
        found = (ADDRESS.fullmatch(link.url) for link in page_links(handle, page))
        return next((one[1] for one in found if one), "")
    finally:
        engine.close_page(page)
