from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('raadslag', '0006_record'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='publicitem',
            name='search_text',
        ),
        migrations.AddField(
            model_name='filetext',
            name='pending',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='filetext',
            name='scanned',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name='subscription',
            name='key',
            field=models.CharField(blank=True, max_length=1500),
        ),
        migrations.AddIndex(
            model_name='filetext',
            index=models.Index(condition=models.Q(('scanned', True)), fields=['id'], name='files_awaiting_words'),
        ),
        migrations.AddIndex(
            model_name='filetext',
            index=models.Index(fields=['read_at'], name='raadslag_fi_read_at_3a2389_idx'),
        ),
    ]
