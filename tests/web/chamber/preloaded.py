"""The site for a server whose workers are killed often: all of it is read before they fork."""

from django.urls import get_resolver

from raadslag.config.wsgi import application

get_resolver()._populate()  # also the views, which a worker would read at its first request

__all__ = ["application"]
