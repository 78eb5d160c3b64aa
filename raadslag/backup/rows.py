"""Rows of tables as lines of JSON, the same whatever database they lie in."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

BINARY = "$base64"
ROWS = 2_000  # read or written together
LEFT_OUT: tuple[type[models.Model], ...] = (Session,)  # who is signed in does not come along


def tables() -> list[type[models.Model]]:
    """The models whose rows are kept, those between two others too."""
    known = apps.get_models(include_auto_created=True)
    return [one for one in known if one._meta.managed and one not in LEFT_OUT]


def name_of(model: type[models.Model]) -> str:
    """The name of a table in a backup."""
    return model._meta.label_lower


def lines(model: type[models.Model]) -> Iterator[bytes]:
    """Every row of a table, in the order of its keys."""
    names = [one.attname for one in model._meta.concrete_fields]
    rows = model._base_manager.order_by("pk").values_list(*names)
    for row in rows.iterator(chunk_size=ROWS):
        yield json.dumps(list(map(_packed, row)), cls=DjangoJSONEncoder).encode() + b"\n"


def row_of(model: type[models.Model], line: bytes) -> models.Model:
    """The row of a line.

    Raises:
        ValueError: The line is none of this table.
    """
    values = json.loads(line)
    fields = model._meta.concrete_fields
    if not isinstance(values, list) or len(values) != len(fields):
        raise ValueError(name_of(model))
    named = {
        field.attname: _unpacked(field, value) for field, value in zip(fields, values, strict=True)
    }
    return model(**named)


def _packed(value: Any) -> Any:
    """Bytes as text; all else as it is."""
    if isinstance(value, bytes | memoryview):
        return {BINARY: b64encode(bytes(value)).decode()}
    return value


def _unpacked(field: models.Field[Any, Any], value: Any) -> Any:
    if isinstance(value, dict) and set(value) == {BINARY}:
        return b64decode(value[BINARY])
    if value is None or isinstance(field, models.JSONField):
        return value
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    return target.to_python(value)
