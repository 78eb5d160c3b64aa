"""The one Django app of the house."""

from django.apps import AppConfig


class RaadslagConfig(AppConfig):
    """All rooms share one app, so that tables keep their names."""

    name = "raadslag"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Rådslag"
