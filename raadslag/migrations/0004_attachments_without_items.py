"""Attachments go with papers: the old columns go."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("raadslag", "0003_attachments_to_papers")]
    operations = [
        migrations.RemoveField("attachment", "item"),
        migrations.RemoveField("attachment", "public"),
        migrations.AlterField(
            "attachment",
            "paper",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, to="raadslag.paper"
            ),
        ),
    ]
