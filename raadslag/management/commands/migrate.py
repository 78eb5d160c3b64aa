"""``raadslag migrate``: Django's own, and the table of attempts that processes share."""

from typing import Any

from django.core.management import call_command
from django.core.management.commands import migrate


class Command(migrate.Command):
    """Bring the tables up to date."""

    help = "Gør databasens tabeller klar eller bring dem ajour."

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, and make the cache's table where there is none."""
        super().handle(*args, **options)
        if options["plan"] or options["check_unapplied"]:
            return
        call_command("createcachetable", database=options["database"], verbosity=0)
