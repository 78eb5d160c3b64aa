from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('raadslag', '0008_letterheads'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='fact',
            index=models.Index(fields=['subject_type', 'id'], name='raadslag_fa_subject_d988cd_idx'),
        ),
    ]
