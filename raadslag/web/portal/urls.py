"""Public addresses: the home municipality at the root, others under /kommune/."""

from itertools import chain

from django.urls import URLPattern, include, path

from raadslag.publications.queries.registers import Register
from raadslag.web.portal.views import (
    about,
    calendars,
    cases,
    differences,
    documents,
    feeds,
    follow,
    front,
    item_documents,
    items,
    log,
    machines,
    meetings,
    open_data,
    organizations,
    people,
    promise,
    registers,
    search,
)

app_name = "portal"

REGISTERS = (
    ("beslutninger/", Register.DECISIONS),
    ("beslutninger/aendret/", Register.CHANGED),
    ("beslutninger/uenighed/", Register.DISSENT),
)


def _register(path_: str, kind: Register) -> tuple[URLPattern, URLPattern]:
    """The page of a register, and its feed."""
    word = {"kind": kind}
    return (
        path(path_, registers.register, word, name=kind.value),
        path(f"{path_}nyt.atom", registers.feed, word, name=f"{kind.value}-feed"),
    )


_body = "udvalg/<slug:organization>/"
_meeting = f"{_body}<slug:meeting>/"
PAGES = [
    path("kalender.ics", calendars.municipality, name="calendar"),
    path(f"{_body}kalender.ics", calendars.organization, name="organization-calendar"),
    path("til-tiden/", promise.promise, name="promise"),
    path(f"{_body}til-tiden/", promise.organization_promise, name="organization-promise"),
    path("nyt.atom", feeds.everything, name="feed"),
    *chain.from_iterable(_register(*one) for one in REGISTERS),
    path("emne/", registers.topics, name="topics"),
    path("emne/<slug:topic>/", registers.topic, name="topic"),
    path("emne/<slug:topic>/nyt.atom", feeds.topic, name="topic-feed"),
    path(f"{_body}nyt.atom", feeds.organization, name="organization-feed"),
    path("sag/<slug:case>/nyt.atom", feeds.case, name="case-feed"),
    path("soeg/nyt.atom", feeds.words, name="words-feed"),
    path("foelg/", follow.follow, name="follow"),
    path("foelg/<slug:secret>/", follow.confirm, name="follow-confirm"),
    path("foelg/<slug:secret>/afmeld/", follow.leave, name="follow-leave"),
    path(_body, organizations.organization, name="organization"),
    path(_meeting, meetings.meeting, name="meeting"),
    path(f"{_meeting}dagsorden.pdf", documents.agenda, name="agenda-document"),
    path(f"{_meeting}referat.pdf", documents.minutes, name="minutes-document"),
    path(f"{_meeting}referat.json", documents.minutes_json, name="minutes-json"),
    path(f"{_meeting}referat-med-bevis.zip", documents.minutes_proved, name="minutes-proved"),
    path(
        f"{_meeting}aendringer/<slug:before>/<slug:after>/",
        differences.difference,
        name="difference",
    ),
    path(f"{_meeting}punkt/<slug:item>/", items.item, name="item"),
    path(f"{_meeting}punkt/<slug:item>.pdf", item_documents.item_document, name="item-document"),
    path("sag/<slug:case>/", cases.case, name="case"),
    path("person/<slug:person>/", people.person, name="person"),
    path("soeg/", search.search, name="search"),
    path("soeg/forslag.json", search.suggestions, name="suggestions"),
    path("soeg.json", search.programs, name="search-api"),
    path("om/", about.about, name="about"),
    path("aabne-data/", open_data.open_data, name="open-data"),
    path("aabne-data/filer.json", open_data.files, name="dumps"),
    path("aabne-data/<slug:organization>-<int:year>.jsonl", open_data.dump, name="dump"),
    path("ordliste/", about.glossary, name="glossary"),
    path("tilgaengelighed/", about.accessibility, name="accessibility"),
]
ELSEWHERE = [path("", front.elsewhere, name="front"), *PAGES]

urlpatterns = [
    path("", front.home, name="front"),
    *PAGES,
    path("kommune/<slug:municipality>/", include((ELSEWHERE, "elsewhere"))),
    path("fil/<slug:sha256>/", documents.document, name="document"),
    path("log/", log.log, name="log"),
    path("log/checkpoint", log.newest_note, name="log-newest"),
    path("log/noegler", log.log_keys, name="log-keys"),
    path("log/kontrol/", log.check, name="log-check"),
    path("log/konsistens.json", log.consistency, name="log-consistency"),
    path("log/bevis/<slug:kind>/<slug:key>.json", log.proof, name="log-proof"),
    path("log/<int:size>/", log.checkpoint, name="log-checkpoint"),
    path("log/<int:size>/checkpoint", log.note, name="log-note"),
    path("log/<int:size>/tidsstempel", log.timestamp, name="log-timestamp"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap_index, name="sitemap"),
    path("sitemap-udvalg.xml", machines.sitemap_bodies, name="sitemap-bodies"),
    path("sitemap-<int:year>.xml", machines.sitemap_year, name="sitemap-year"),
]
