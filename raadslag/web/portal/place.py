"""Where in the portal a reader stands, and the one address of every page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse

from raadslag.publications.models import PublicBody
from raadslag.publications.queries import places
from raadslag.web.access import View, everyone, opened_by


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality's pages, and the municipality that lives at the root here."""

    body: PublicBody
    home: PublicBody
    others: tuple[PublicBody, ...] = ()

    def address(self, page: str, *parts: str) -> str:
        """Path of a page of this municipality."""
        if self.body.pk == self.home.pk:
            return reverse(f"portal:{page}", args=parts)
        return reverse(f"portal:elsewhere:{page}", args=(self.body.slug, *parts))

    def beside(self, other: PublicBody) -> Place:
        """The place of another municipality on the same host."""
        return Place(other, self.home)


def home_of(request: HttpRequest, bodies: list[PublicBody]) -> PublicBody | None:
    """The municipality whose host this is, else the first released."""
    host = request.get_host().partition(":")[0].lower()
    named = (one for one in bodies if one.host.lower() == host)
    return next(named, bodies[0] if bodies else None)


def place_of(request: HttpRequest, slug: str | None = None) -> Place | None:
    """The place a request asks for; None when no such municipality is public."""
    bodies = places.municipalities()
    home = home_of(request, bodies)
    body = home if slug is None else next((one for one in bodies if one.slug == slug), None)
    if home is None or body is None:
        return None
    return Place(body, home, tuple(one for one in bodies if one.pk != body.pk))


def absolute(request: HttpRequest, place: Place, path: str) -> str:
    """A path with its one host: the municipality's own when it has one."""
    if place.body.host and place.body.pk != place.home.pk:
        path = path.replace(f"/kommune/{place.body.slug}/", "/", 1)
    return f"{request.scheme}://{place.body.host or request.get_host()}{path}"


def canonical(request: HttpRequest, place: Place, number: int = 1) -> str:
    """The page's one address: at the municipality's own host when it has one.

    A list's next pages are pages of their own; a list that is narrowed is the whole list's page.

    Args:
        request: What is asked for.
        place: The municipality whose page it is.
        number: Which page of a list is shown, from 1.
    """
    later = f"?side={number}" if number > 1 and list(request.GET) == ["side"] else ""
    return absolute(request, place, f"{request.path}{later}")


def page(view: View) -> View:
    """A public page of one municipality; the view is given its ``Place``.

    The home municipality's pages under /kommune/ lead to the root.
    """

    @opened_by(everyone)
    @wraps(view)
    def placed(
        request: HttpRequest, *args: str, municipality: str | None = None, **kwargs: str
    ) -> HttpResponseBase:
        place = place_of(request, municipality)
        if place is None:
            raise Http404
        if municipality is not None and place.body.pk == place.home.pk:
            rest = request.get_full_path().replace(f"/kommune/{municipality}/", "/", 1)
            return HttpResponsePermanentRedirect(rest)
        return view(request, place, *args, **kwargs)

    return placed
