"""Typed readers of environment variables, which fail by name at start."""

import os
from collections.abc import Sequence
from pathlib import Path


class Misconfigured(Exception):  # reads as a statement
    """A setting cannot be used; the message names the variable."""


def text(name: str, default: str = "") -> str:
    """The variable's text."""
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    """The variable as yes or no."""
    value = os.environ.get(name, "").strip().lower()
    known = {"": default, "1": True, "true": True, "yes": True, "0": False}
    known |= {"false": False, "no": False}
    if value not in known:
        raise Misconfigured(f"{name} skal være true eller false, ikke {value!r}.")
    return known[value]


def choice(name: str, default: str, known: Sequence[str]) -> str:
    """The variable as one of the known words, or the default."""
    value = text(name).strip().lower() or default
    if value not in known:
        raise Misconfigured(f"{name} skal være {' eller '.join(known)}, ikke {value!r}.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """The variable as a list parted by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def number(name: str, default: int, *, least: int | None = None) -> int:
    """The variable as a whole number, no smaller than the least if there is one."""
    value = text(name, str(default))
    if not value.lstrip("-").isdigit():
        raise Misconfigured(f"{name} skal være et helt tal, ikke {value!r}.")
    if least is not None and int(value) < least:
        raise Misconfigured(f"{name} skal være mindst {least}, ikke {value}.")
    return int(value)


def hour(name: str, default: int) -> int:
    """The variable as an hour of the day."""
    value = number(name, default)
    if not 0 <= value <= 23:
        raise Misconfigured(f"{name} skal være en time fra 0 til 23, ikke {value}.")
    return value


def folder(name: str, default: Path) -> Path:
    """The variable as a folder, made when it is not there."""
    path = Path(text(name, str(default))).expanduser().resolve()
    path.mkdir(parents=True, exist_ok=True)
    return path
