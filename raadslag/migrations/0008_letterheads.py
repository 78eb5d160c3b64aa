import django.db.models.deletion
from django.db import migrations, models

import raadslag.ledger.states


class Migration(migrations.Migration):

    dependencies = [
        ('raadslag', '0007_archive'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='owing',
            name='told_of_a_publication_once',
        ),
        migrations.AddField(
            model_name='letterhead',
            name='organization',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='raadslag.organization'),
        ),
        migrations.AddField(
            model_name='owing',
            name='item',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='raadslag.publicitem'),
        ),
        migrations.AddField(
            model_name='reach',
            name='kinds',
            field=models.JSONField(default=raadslag.ledger.states.first_kinds),
        ),
        migrations.AlterField(
            model_name='entry',
            name='kind',
            field=models.CharField(choices=[('fact', 'Handling i journalen'), ('protocol', 'Beseglet referat'), ('correction', 'Tilføjelse til et referat'), ('publication', 'Offentliggørelse'), ('redaction', 'Noget taget ud af en offentliggørelse'), ('withdrawal', 'Offentliggørelse trukket tilbage'), ('document', 'Dokument'), ('meeting', 'Møde i kalenderen'), ('register', 'Oplysning i registret')], max_length=12),
        ),
        migrations.AlterField(
            model_name='letterhead',
            name='body',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.body'),
        ),
        migrations.AddIndex(
            model_name='publicmeeting',
            index=models.Index(fields=['organization', 'on'], name='raadslag_pu_organiz_71187d_idx'),
        ),
        migrations.AddConstraint(
            model_name='letterhead',
            constraint=models.UniqueConstraint(fields=('organization',), name='one_letterhead_an_organization'),
        ),
        migrations.AddConstraint(
            model_name='letterhead',
            constraint=models.UniqueConstraint(condition=models.Q(('organization', None)), fields=('body',), name='one_letterhead_a_body'),
        ),
        migrations.AddConstraint(
            model_name='owing',
            constraint=models.UniqueConstraint(condition=models.Q(('item', None)), fields=('subscription', 'publication'), name='told_of_a_publication_once'),
        ),
        migrations.AddConstraint(
            model_name='owing',
            constraint=models.UniqueConstraint(fields=('subscription', 'item'), name='told_of_a_read_item_once'),
        ),
        migrations.CreateModel(
            name='Mark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('errand', models.CharField(max_length=40, unique=True)),
                ('at', models.DateTimeField()),
            ],
        ),
    ]
