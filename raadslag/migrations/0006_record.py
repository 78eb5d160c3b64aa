import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('raadslag', '0005_workspace'),
    ]

    operations = [
        migrations.AddField(
            model_name='minutes',
            name='due_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='minutes',
            name='message',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='minutes',
            name='note',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='minutes',
            name='sealed_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='minutes',
            name='state',
            field=models.CharField(choices=[('received', 'indlæst'), ('draft', 'kladde'), ('reading', 'i gennemlæsning'), ('approving', 'til godkendelse'), ('sealed', 'forseglet')], default='received', max_length=9),
        ),
        migrations.AddField(
            model_name='publication',
            name='record',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='publicbody',
            name='search_years',
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='releasepolicy',
            name='agenda_timing',
            field=models.CharField(choices=[('at_once', 'straks'), ('planned', 'på et fast tidspunkt'), ('parties', 'når parterne har fået besked')], default='at_once', max_length=7),
        ),
        migrations.AddField(
            model_name='releasepolicy',
            name='agenda_wait',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='releasepolicy',
            name='minutes_timing',
            field=models.CharField(choices=[('at_once', 'straks'), ('planned', 'på et fast tidspunkt'), ('parties', 'når parterne har fået besked')], default='at_once', max_length=7),
        ),
        migrations.AddField(
            model_name='releasepolicy',
            name='minutes_wait',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='sitting',
            name='locked_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name='consequence',
            name='kind',
            field=models.CharField(choices=[('postponed', 'sat på et senere møde'), ('sent_on', 'sendt videre'), ('extraordinary', 'ekstraordinært møde indkaldt'), ('moved', 'møde flyttet'), ('seated', 'valgte indsat i registret')], max_length=13),
        ),
        migrations.AlterField(
            model_name='letter',
            name='kind',
            field=models.CharField(choices=[('account', 'Adgang og roller'), ('agenda', 'Dagsordener, der er sendt ud'), ('meeting', 'Møder, der flyttes, aflyses eller planlægges, og hvem der kommer'), ('approval', 'Godkendelser, der venter eller er givet'), ('request', 'Medlemmers forslag, der er modtaget eller trukket tilbage'), ('queue', 'Sager, der kommer i organets kø'), ('reading', 'Gennemlæsning af dagsordener'), ('minutes', 'Referater, der skal læses og godkendes, eller er forseglet'), ('followup', 'Opfølgninger, du er ansvarlig for, eller som er udført'), ('deadline', 'Frister, der nærmer sig'), ('digest', 'Samlebrev')], max_length=8),
        ),
        migrations.AlterField(
            model_name='minutes',
            name='recorded_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name='preference',
            name='kind',
            field=models.CharField(choices=[('account', 'Adgang og roller'), ('agenda', 'Dagsordener, der er sendt ud'), ('meeting', 'Møder, der flyttes, aflyses eller planlægges, og hvem der kommer'), ('approval', 'Godkendelser, der venter eller er givet'), ('request', 'Medlemmers forslag, der er modtaget eller trukket tilbage'), ('queue', 'Sager, der kommer i organets kø'), ('reading', 'Gennemlæsning af dagsordener'), ('minutes', 'Referater, der skal læses og godkendes, eller er forseglet'), ('followup', 'Opfølgninger, du er ansvarlig for, eller som er udført'), ('deadline', 'Frister, der nærmer sig'), ('digest', 'Samlebrev')], max_length=8),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(fields=['sealed_at'], name='raadslag_pu_sealed__08a128_idx'),
        ),
        migrations.CreateModel(
            name='Checkpoint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('size', models.BigIntegerField(unique=True)),
                ('root', models.BinaryField()),
                ('note', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('stamp', models.BinaryField(null=True)),
                ('stamp_tried_at', models.DateTimeField(null=True)),
                ('stamp_problem', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('reason', models.TextField()),
                ('public_text', models.TextField(blank=True)),
                ('at', models.DateTimeField()),
                ('author', models.CharField(max_length=200)),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.agendaitem')),
                ('minutes', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.minutes')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('minutes', 'number'), name='one_correction_a_number')],
            },
        ),
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('index', models.BigIntegerField(null=True, unique=True)),
                ('kind', models.CharField(choices=[('fact', 'Handling i journalen'), ('protocol', 'Beseglet referat'), ('correction', 'Tilføjelse til et referat'), ('publication', 'Offentliggørelse'), ('redaction', 'Noget taget ud af en offentliggørelse'), ('withdrawal', 'Offentliggørelse trukket tilbage'), ('document', 'Dokument')], max_length=12)),
                ('key', models.CharField(max_length=80)),
                ('salt', models.BinaryField(null=True)),
                ('commitment', models.CharField(max_length=64)),
                ('at', models.DateTimeField()),
            ],
            options={
                'verbose_name_plural': 'entries',
                'indexes': [models.Index(fields=['kind', 'key'], name='raadslag_en_kind_e858a5_idx'), models.Index(condition=models.Q(('index', None)), fields=['id'], name='entry_waiting')],
            },
        ),
        migrations.CreateModel(
            name='Letterhead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.TextField(blank=True)),
                ('logo_text', models.CharField(blank=True, max_length=200)),
                ('body', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='raadslag.body')),
                ('logo', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.storedfile')),
            ],
        ),
        migrations.CreateModel(
            name='LogKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('written', models.CharField(max_length=400, unique=True)),
                ('since', models.DateTimeField()),
                ('until', models.DateTimeField(null=True)),
                ('vouched', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='MinutesCopy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('text', models.JSONField()),
                ('fingerprint', models.CharField(max_length=64)),
                ('made_at', models.DateTimeField()),
                ('author', models.CharField(max_length=200)),
                ('minutes', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.minutes')),
            ],
            options={
                'verbose_name_plural': 'minutes copies',
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('minutes', 'number'), name='one_copy_a_number')],
            },
        ),
        migrations.CreateModel(
            name='MinutesRemark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quote', models.TextField(blank=True)),
                ('text', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.CharField(blank=True, max_length=200)),
                ('copy', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.minutescopy')),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='raadslag.agendaitem')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Node',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('level', models.PositiveSmallIntegerField()),
                ('number', models.BigIntegerField()),
                ('hash', models.BinaryField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('level', 'number'), name='one_node_a_place')],
            },
        ),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=6)),
                ('key', models.CharField(blank=True, max_length=200)),
                ('to_address', models.CharField(max_length=254)),
                ('rhythm', models.CharField(choices=[('at_once', 'med det samme'), ('daily', 'samlet én gang om dagen')], max_length=7)),
                ('language', models.CharField(max_length=2)),
                ('secret', models.CharField(max_length=43, unique=True)),
                ('state', models.CharField(choices=[('asked', 'venter på bekræftelse'), ('confirmed', 'bekræftet')], default='asked', max_length=9)),
                ('asked_at', models.DateTimeField()),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('next_try_at', models.DateTimeField()),
                ('attempts', models.PositiveIntegerField(default=0)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.publicbody')),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'confirmed_at'], name='raadslag_su_state_3d557c_idx')],
                'constraints': [models.UniqueConstraint(fields=('body', 'kind', 'key', 'to_address'), name='one_subscription_a_thing')],
            },
        ),
        migrations.CreateModel(
            name='Owing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('made_at', models.DateTimeField()),
                ('told_at', models.DateTimeField(null=True)),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.publication')),
                ('subscription', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.subscription')),
            ],
            options={
                'indexes': [models.Index(fields=['told_at', 'made_at'], name='raadslag_ow_told_at_5f0c76_idx')],
                'constraints': [models.UniqueConstraint(fields=('subscription', 'publication'), name='told_of_a_publication_once')],
            },
        ),
        migrations.CreateModel(
            name='PlannedRelease',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('agenda', 'Dagsorden'), ('minutes', 'Referat')], max_length=7)),
                ('state', models.CharField(choices=[('waiting', 'planlagt'), ('blocked', 'holdt tilbage af CPR-søgningen'), ('stopped', 'stoppet'), ('released', 'offentliggjort')], db_index=True, default='waiting', max_length=8)),
                ('due_at', models.DateTimeField(null=True)),
                ('ready_at', models.DateTimeField()),
                ('author', models.CharField(max_length=200)),
                ('cleared', models.JSONField(default=list)),
                ('problem', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('done_at', models.DateTimeField(null=True)),
                ('issue', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.agendaissue')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.publicmeeting')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'due_at'], name='raadslag_pl_state_5924b4_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['waiting', 'blocked', 'stopped'])), fields=('meeting', 'kind'), name='one_open_plan_a_kind')],
            },
        ),
        migrations.CreateModel(
            name='PublicPromise',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agenda_due', models.DateTimeField(null=True)),
                ('agenda_at', models.DateTimeField(null=True)),
                ('minutes_due', models.DateTimeField()),
                ('minutes_at', models.DateTimeField(null=True)),
                ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='raadslag.publicmeeting')),
            ],
        ),
        migrations.CreateModel(
            name='Reach',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('size', models.BigIntegerField(default=0)),
                ('facts', models.BigIntegerField(default=0)),
            ],
            options={
                'verbose_name_plural': 'reaches',
            },
        ),
        migrations.CreateModel(
            name='Signatory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('copy', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.minutescopy')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.person')),
            ],
            options={
                'verbose_name_plural': 'signatories',
                'ordering': ['position'],
                'constraints': [models.UniqueConstraint(fields=('copy', 'person'), name='one_place_a_signatory')],
            },
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('fingerprint', models.CharField(max_length=64)),
                ('answer', models.CharField(choices=[('approved', 'godkendt'), ('refused', 'nægtet')], max_length=8)),
                ('reason', models.TextField(blank=True)),
                ('means', models.CharField(choices=[('account', 'med egen bruger'), ('paper', 'på papir')], default='account', max_length=7)),
                ('late', models.BooleanField(default=False)),
                ('at', models.DateTimeField()),
                ('document', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.storedfile')),
                ('signatory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.signatory')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Spread',
            fields=[
                ('publication', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='raadslag.publication')),
                ('at', models.DateTimeField()),
            ],
        ),
    ]
