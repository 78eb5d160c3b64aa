"""Addresses of routes and process plans, below /arbejdsplads/."""

from django.urls import path

from raadslag.web.workspace.consultations import milestones, route

urlpatterns = [
    path("sager/<int:case>/rute/", route.route, name="route"),
    path("sager/<int:case>/papir/<int:paper>/koe/", route.enqueue, name="enqueue"),
    path("sager/<int:case>/procesplan/", milestones.process, name="process"),
    path(
        "sager/<int:case>/procesplan/<int:milestone>/naaet/",
        milestones.tick,
        name="milestone-reached",
    ),
]
