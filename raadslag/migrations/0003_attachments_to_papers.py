"""Attachments go with papers: each to the paper of its item, and back."""

from django.db import migrations
from django.db.models import OuterRef, Subquery


def to_papers(apps, schema_editor):
    attachments = apps.get_model("raadslag", "Attachment").objects
    items = apps.get_model("raadslag", "AgendaItem").objects.filter(pk=OuterRef("item"))
    attachments.update(paper=Subquery(items.values("consultation__paper")[:1]))
    attachments.filter(public=True).update(classification="open")
    attachments.filter(public=False).update(classification="closed")


def to_items(apps, schema_editor):
    attachments = apps.get_model("raadslag", "Attachment").objects
    items = apps.get_model("raadslag", "AgendaItem").objects
    mine = items.filter(consultation__paper=OuterRef("paper"))
    attachments.update(item=Subquery(mine.values("pk")[:1]))
    attachments.filter(item=None).delete()  # of papers that never came on an agenda
    attachments.filter(classification="open").update(public=True)
    attachments.exclude(classification="open").update(public=False)


class Migration(migrations.Migration):
    dependencies = [("raadslag", "0002_attachments_of_papers")]
    operations = [migrations.RunPython(to_papers, to_items)]
