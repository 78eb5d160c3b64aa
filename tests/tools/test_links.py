from pathlib import Path

import pytest

from tools.links import broken, unlisted


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "README.md").write_text("[How](how.md) [Out](https://oparl.org)")
    (tmp_path / "docs" / "how.md").write_text("[Deep](deep.md#part)\n```\n[x](code.md)\n```\n")
    (tmp_path / "docs" / "deep.md").write_text("The end.")
    return tmp_path


def test_broken_with_links_that_lead_somewhere(root: Path) -> None:
    assert list(broken(root)) == []
    assert list(unlisted(root)) == []


def test_broken_with_a_missing_page(root: Path) -> None:
    (root / "docs" / "deep.md").unlink()

    assert list(broken(root)) == ["docs/how.md: deep.md is not there"]


def test_unlisted_with_a_page_nobody_links_to(root: Path) -> None:
    (root / "docs" / "lost.md").write_text("Alone.")

    assert list(unlisted(root)) == ["docs/lost.md cannot be reached from docs/README.md"]
