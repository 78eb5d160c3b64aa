"""Addresses of the register of breaches, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.breaches import pages

urlpatterns = [
    path("brud/", pages.breaches, name="breaches"),
    path("brud/nyt/", pages.breach_new, name="breach-new"),
    path("brud/<int:key>/", pages.breach, name="breach"),
    path("brud/<int:key>/noter/", pages.note, name="breach-note"),
    path("brud/<int:key>/luk/", pages.close, name="breach-close"),
    path("brud/<int:key>/genaabn/", pages.reopen, name="breach-reopen"),
]
