"""Pages once made, shown again while nothing they tell has changed.

What is kept is found by a checksum over everything the page is made of, so that nothing need be
thrown away when something is redacted: the page of before is no longer asked for.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from raadslag.web.portal.place import Place

MOST = 500  # pages a process keeps, the least lately shown go first

_kept: OrderedDict[Hashable, tuple[bytes, dict[str, str]]] = OrderedDict()
_lock = Lock()


def kept(
    request: HttpRequest, place: Place, stamp: bytes, make: Callable[[], HttpResponse]
) -> HttpResponse:
    """The page as it was made for this stamp, else made now; only whole pages are kept."""
    if request.META.get("QUERY_STRING"):
        return make()
    key = (
        stamp,
        request.scheme,
        request.get_host(),
        request.path,
        get_language(),
        place.home.pk,
        timezone.localdate(),
    )
    found = _found(key)
    if found is not None:
        return HttpResponse(found[0], headers=found[1])
    made = make()
    if made.status_code == 200 and not made.cookies:
        _keep(key, made)
    return made


def _found(key: Hashable) -> tuple[bytes, dict[str, str]] | None:
    with _lock:
        if key not in _kept:
            return None
        _kept.move_to_end(key)
        return _kept[key]


def _keep(key: Hashable, made: HttpResponse) -> None:
    with _lock:
        _kept[key] = (made.content, dict(made.items()))
        while len(_kept) > MOST:
            _kept.popitem(last=False)
