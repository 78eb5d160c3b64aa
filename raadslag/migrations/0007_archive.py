import django.db.models.deletion
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
            model_name='election',
            name='polled_at',
            field=models.DateTimeField(null=True),
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
        migrations.AddField(
            model_name='publication',
            name='carried',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name='publicitem',
            name='dissenting',
            field=models.BooleanField(null=True),
        ),
        migrations.AddField(
            model_name='sitting',
            name='senior',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='raadslag.person'),
        ),
        migrations.AddField(
            model_name='substitution',
            name='outside',
            field=models.TextField(blank=True),
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
        migrations.AddIndex(
            model_name='publicitem',
            index=models.Index(condition=models.Q(('closed', False), ('gone', False), ('shown', True)), fields=['meeting', 'outcome', 'kle_topic', 'dissenting', 'publication', 'position'], name='public_items_in_registers'),
        ),
        migrations.CreateModel(
            name='Ballot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('candidate', models.TextField(blank=True)),
                ('cast_at', models.DateTimeField()),
                ('by_hand', models.BooleanField(default=False)),
                ('election', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.election')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.person')),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(fields=('election', 'person'), name='one_ballot_a_member')],
            },
        ),
        migrations.CreateModel(
            name='OldAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('known_as', models.CharField(max_length=500)),
                ('path', models.CharField(max_length=500)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.publicbody')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('body', 'known_as'), name='one_old_address_a_body')],
            },
        ),
    ]
