import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('raadslag', '0007_archive'),
    ]

    operations = [
        migrations.AddField(
            model_name='letterhead',
            name='organization',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='raadslag.organization'),
        ),
        migrations.AlterField(
            model_name='letterhead',
            name='body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.body'),
        ),
        migrations.AddConstraint(
            model_name='letterhead',
            constraint=models.UniqueConstraint(fields=('organization',), name='one_letterhead_an_organization'),
        ),
        migrations.AddConstraint(
            model_name='letterhead',
            constraint=models.UniqueConstraint(condition=models.Q(('organization', None)), fields=('body',), name='one_letterhead_a_body'),
        ),
    ]
