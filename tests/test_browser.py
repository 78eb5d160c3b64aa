"""The browser and the server that tests are given are those of a real visit."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.cast import house
from tests.conftest import unexcused


@pytest.mark.django_db(transaction=True)
def test_page_of_the_live_server_gets_its_static_files_by_checksum(
    live_server: LiveServer, page: Page
) -> None:
    house()
    with page.expect_response(lambda response: ".css" in response.url) as style:
        page.goto(live_server.url)

    assert style.value.status == 200
    assert "immutable" in style.value.headers["cache-control"]


def test_unexcused_forgives_absent_real_samples_alone() -> None:
    reasons = ["real sample a.pdf is not here (../shared/samples)", "Chromium is not installed"]

    assert unexcused(reasons) == ["Chromium is not installed"]
