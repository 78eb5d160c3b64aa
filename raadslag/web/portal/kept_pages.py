"""Pages once made, shown again while nothing they tell has changed.

What is kept is found by a checksum over everything the page is made of, so that nothing need be
thrown away when something is redacted: the page of before is no longer asked for.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from gzip import compress
from hashlib import blake2b
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from raadslag.web.portal.place import Place

MOST = 500  # pages a process keeps, the least lately shown go first


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was made, plain and compressed; it holds nothing secret to be guessed at."""

    plain: bytes
    compressed: bytes
    headers: dict[str, str]

    def told(self, request: HttpRequest) -> HttpResponse:
        """The answer, compressed for those who take it so."""
        if "gzip" not in request.headers.get("Accept-Encoding", ""):
            return HttpResponse(self.plain, headers=self.headers)
        headers = {**self.headers, "Content-Encoding": "gzip"}
        return HttpResponse(self.compressed, headers=headers)


_kept: OrderedDict[Hashable, Kept] = OrderedDict()
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
        return found.told(request)
    made = make()
    if made.status_code == 200 and not made.cookies:
        _keep(key, _kept_of(made))
    return made


def _kept_of(made: HttpResponse) -> Kept:
    """The page with its tag, which is weak as the page may be told compressed or not."""
    patch_vary_headers(made, ("Accept-Encoding",))
    made.headers["ETag"] = f'W/"{blake2b(made.content, digest_size=16).hexdigest()}"'
    return Kept(made.content, compress(made.content, mtime=0), dict(made.items()))


def _found(key: Hashable) -> Kept | None:
    with _lock:
        if key not in _kept:
            return None
        _kept.move_to_end(key)
        return _kept[key]


def _keep(key: Hashable, page: Kept) -> None:
    with _lock:
        _kept[key] = page
        while len(_kept) > MOST:
            _kept.popitem(last=False)
