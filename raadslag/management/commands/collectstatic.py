"""``raadslag collectstatic``: Django's own, which begins anew where one was cut short."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.management.commands import collectstatic


class Command(collectstatic.Command):
    """Gather styles, scripts and pictures where the server finds them.

    One that is killed may leave an empty file behind, which is never written again because
    it is there: a page would have no style. So a beginning is noted beside the folder.
    """

    help = "Saml typografi, scripts og billeder, hvor serveren finder dem."

    def handle(self, **options: Any) -> str | None:
        """Gather them; all anew when the last time was not carried through."""
        begun = Path(f"{settings.STATIC_ROOT}.begun")
        if begun.exists():
            options["clear"] = True
        if options["dry_run"]:
            return super().handle(**options)
        begun.parent.mkdir(parents=True, exist_ok=True)
        begun.touch()
        told = super().handle(**options)
        begun.unlink(missing_ok=True)
        return told
