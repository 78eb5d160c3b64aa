"""Attachments go with papers: the columns, beside the old ones."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("raadslag", "0001_first_house")]
    operations = [
        # Going back, the column must be there empty before it is filled.
        migrations.AlterField(
            model_name="attachment",
            name="item",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, to="raadslag.agendaitem"
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="paper",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, to="raadslag.paper"
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="classification",
            field=models.CharField(
                blank=True,
                choices=[("", "ikke valgt"), ("open", "åben"), ("closed", "lukket")],
                default="",
                max_length=6,
            ),
            preserve_default=False,
        ),
    ]
