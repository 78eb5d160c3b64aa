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
        migrations.AlterField(
            model_name='subscription',
            name='key',
            field=models.CharField(blank=True, max_length=1500),
        ),
    ]
