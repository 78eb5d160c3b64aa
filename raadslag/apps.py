"""The one Django app of the house."""

from importlib import import_module

from django.apps import AppConfig


class RaadslagConfig(AppConfig):
    """All rooms share one app, so that tables keep their names."""

    name = "raadslag"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Rådslag"

    def ready(self) -> None:
        """Let each room tell the log where what it commits to is found again."""
        for room in ("ledger.facts", "minutes.logged", "publications.sealed", "publications.known"):
            import_module(f"raadslag.{room}")
