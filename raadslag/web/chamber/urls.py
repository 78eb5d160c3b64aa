"""Addresses of the chamber, below /moedesal/."""

from django.urls import path

from raadslag.web.chamber import live

app_name = "chamber"
urlpatterns = [
    path("<int:meeting>/nyt/", live.news_since, name="news"),
]
