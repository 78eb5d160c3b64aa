"""The same page in the other languages."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language


def other_languages(request: HttpRequest) -> list[tuple[str, str, str]]:
    """The page asked for in the languages it is not shown in: code, own name, address."""
    return [
        (code, str(name), translate_url(request.get_full_path(), code))
        for code, name in settings.LANGUAGES
        if code != get_language()
    ]


def in_each_language(address: str) -> list[tuple[str, str]]:
    """A whole address in every language, its own too, as search engines are to be told: by code."""
    return [(code, translate_url(address, code)) for code, name in settings.LANGUAGES]
