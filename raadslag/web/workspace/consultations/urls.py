"""Addresses of routes and process plans, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.consultations import process, route

urlpatterns = [
    path("sager/<int:case>/rute/", route.route, name="route"),
    path("sager/<int:case>/papir/<int:paper>/koe/", route.enqueue, name="enqueue"),
    path("sager/<int:case>/procesplan/", process.process, name="process"),
    path(
        "sager/<int:case>/procesplan/<int:milestone>/naaet/", process.tick, name="milestone-reached"
    ),
]
