"""What is laid in again is as what was built."""

from __future__ import annotations

import pytest
from django.db import connection

from raadslag.bodies.models import Body
from tests.kept import kept

SET_BACK = "ALTER SEQUENCE raadslag_body_id_seq RESTART WITH 1"


@pytest.mark.django_db
def test_rows_may_follow_those_that_were_laid_in_again() -> None:
    build = kept(lambda: Body.objects.create(name="Fjordby Kommune", slug="fjordby"))
    built = build()
    Body.objects.all().delete()
    if connection.vendor == "postgresql":
        connection.cursor().execute(SET_BACK)

    laid = build()
    other = Body.objects.create(name="Engsted Kommune", slug="engsted")

    assert (laid.pk, laid.name) == (built.pk, built.name)
    assert other.pk != laid.pk
