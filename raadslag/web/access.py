"""Who may open a page: every view names its access function."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.http import HttpRequest, HttpResponseBase

from raadslag.verdict import YES, Verdict

Access = Callable[[HttpRequest], Verdict]
View = Callable[..., HttpResponseBase]
UNKEPT = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex"}


def everyone(request: HttpRequest) -> Verdict:
    """Anybody, without signing in."""
    return YES


def opened_by(access: Access) -> Callable[[View], View]:
    """Let the view answer only those the access function lets in.

    The function is kept on the view as ``access``, so that routes can be
    checked for having one. A refusal is raised as ``NotAllowed``. A page that
    is not for everyone is kept by no cache, the browser's own among them.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            access(request).require()
            answer = view(request, *args, **kwargs)
            if access is not everyone:
                for name, value in UNKEPT.items():
                    answer.headers[name] = value
            return answer

        cast(Any, opened).access = access
        return opened

    return guard
