"""Whole stories, told in a browser; the chapters say what they found when they fail."""

import pytest

pytest.register_assert_rewrite(
    *(f"tests.journeys.{name}" for name in ("preparing", "writing", "approving")),
    *(f"tests.journeys.{name}" for name in ("setting", "issuing")),
)
