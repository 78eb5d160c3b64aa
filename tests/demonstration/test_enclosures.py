from pathlib import Path

from raadslag.demonstration.enclosures import enclosed, sheet
from raadslag.files.media_type import media_type
from tests.exchange.carried import a_meeting, a_section, an_item


def test_enclosures_lie_beside_the_document(tmp_path: Path) -> None:
    meeting = enclosed(a_meeting(an_item(a_section("Resume", "A."))), tmp_path)

    urls = [one.url or "" for one in meeting.items[0].attachments]
    assert urls == ["bilag/2031-02-03-3-0-kort.pdf", "bilag/2031-02-03-3-1-overslag.pdf"]
    assert [media_type((tmp_path / url).read_bytes()) for url in urls] == ["application/pdf"] * 2


def test_enclosure_is_small_and_no_code() -> None:
    written = sheet("#panic(1) *a*", ["$x$", "= A"])

    assert len(written) < 50_000
