"""Attachments go with papers: each to the paper of its item, and back."""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import OuterRef, Subquery


def rows(apps: Apps, name: str) -> Any:
    """The rows of a table as it was then."""
    return apps.get_model("raadslag", name)._default_manager


def to_papers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Each attachment to the paper of its item."""
    attachments = rows(apps, "Attachment")
    items = rows(apps, "AgendaItem").filter(pk=OuterRef("item"))
    attachments.update(paper=Subquery(items.values("consultation__paper")[:1]))
    attachments.filter(public=True).update(classification="open")
    attachments.filter(public=False).update(classification="closed")


def to_items(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Each attachment back to the item of its paper."""
    attachments = rows(apps, "Attachment")
    mine = rows(apps, "AgendaItem").filter(consultation__paper=OuterRef("paper"))
    attachments.update(item=Subquery(mine.values("pk")[:1]))
    attachments.filter(item=None).delete()  # of papers that never came on an agenda
    attachments.filter(classification="open").update(public=True)
    attachments.exclude(classification="open").update(public=False)


class Migration(migrations.Migration):
    dependencies = [("raadslag", "0002_attachments_of_papers")]
    operations = [migrations.RunPython(to_papers, to_items)]
