"""Addresses of members' requests, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.requests import letters, pages

urlpatterns = [
    path("forslag/", pages.requests, name="requests"),
    path("forslag/nyt/", pages.request_new, name="request-new"),
    path("forslag/<int:key>/", pages.request_page, name="request"),
    path("forslag/<int:key>/traek/", pages.request_withdraw, name="request-withdraw"),
    path("koe/<int:organization>/forslag/", letters.request_letter, name="request-letter"),
]
