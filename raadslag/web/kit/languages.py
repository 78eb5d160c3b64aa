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
