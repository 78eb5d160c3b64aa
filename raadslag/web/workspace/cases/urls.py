"""Addresses of cases, below /arbejdsplads/sager/."""

from django.urls import include, path

from raadslag.web.workspace.cases import case, extract, listing, opening

urlpatterns = [
    path("", listing.cases, name="cases"),
    path("ny/", opening.new_case, name="case-new"),
    path("kle/", opening.kle_topics, name="kle-topics"),
    path("<int:case>/", case.case, name="case"),
    path("<int:case>/ret/", opening.changed_case, name="case-change"),
    path("<int:case>/afslut/", opening.ended_case, name="case-end"),
    path("<int:case>/uddrag/<int:item>/", extract.extract, name="case-extract"),
    path("", include("raadslag.web.workspace.papers.urls")),
]
