import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('raadslag', '0004_attachments_without_items'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='consultation',
            options={'ordering': ['position', 'id']},
        ),
        migrations.AddField(
            model_name='agenda',
            name='state',
            field=models.CharField(choices=[('draft', 'kladde'), ('reading', 'i gennemlæsning'), ('issued', 'udsendt')], default='issued', max_length=7),
        ),
        migrations.AddField(
            model_name='agenda',
            name='version',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='kind',
            field=models.CharField(choices=[('decision', 'beslutning'), ('discussion', 'drøftelse'), ('information', 'orientering'), ('election', 'valg'), ('announcements', 'meddelelser'), ('formality', 'formalia')], default='decision', max_length=13),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='last',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='since',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='under',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='attachment',
            name='added_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='attachment',
            name='ground',
            field=models.CharField(blank=True, choices=[('person', 'personforhold'), ('estate', 'køb og salg af ejendom'), ('tender', 'udbud og kontrakter'), ('other', 'andre fortrolige forhold')], max_length=6),
        ),
        migrations.AddField(
            model_name='attachment',
            name='name',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='attachment',
            name='user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='body',
            name='council_reads',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='body',
            name='free_days',
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name='case',
            name='department',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization'),
        ),
        migrations.AddField(
            model_name='case',
            name='opened_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='case',
            name='restricted',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='case',
            name='standing',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='case',
            name='state',
            field=models.CharField(choices=[('open', 'i gang'), ('ended', 'afsluttet')], default='open', max_length=5),
        ),
        migrations.AddField(
            model_name='consultation',
            name='note',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='consultation',
            name='position',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='consultation',
            name='queued_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='consultation',
            name='role',
            field=models.CharField(blank=True, choices=[('recommends', 'indstiller'), ('decides', 'beslutter'), ('informed', 'orienteres'), ('heard', 'høres')], max_length=10),
        ),
        migrations.AddField(
            model_name='consultation',
            name='state',
            field=models.CharField(choices=[('planned', 'planlagt'), ('waiting', 'i køen'), ('entered', 'indlæst'), ('done', 'behandlet'), ('dropped', 'udgået')], default='entered', max_length=7),
        ),
        migrations.AddField(
            model_name='consultation',
            name='wished_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='changes',
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='meeting',
            name='demanded_by',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='meeting',
            name='note',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='paper',
            name='classification',
            field=models.CharField(blank=True, choices=[('', 'ikke valgt'), ('open', 'åben'), ('closed', 'lukket')], max_length=6),
        ),
        migrations.AddField(
            model_name='paper',
            name='closed_until',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='paper',
            name='earlier',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.paper'),
        ),
        migrations.AddField(
            model_name='paper',
            name='ground',
            field=models.CharField(blank=True, choices=[('person', 'personforhold'), ('estate', 'køb og salg af ejendom'), ('tender', 'udbud og kontrakter'), ('other', 'andre fortrolige forhold')], max_length=6),
        ),
        migrations.AddField(
            model_name='paper',
            name='kind',
            field=models.CharField(choices=[('decision', 'beslutning'), ('discussion', 'drøftelse'), ('information', 'orientering'), ('election', 'valg'), ('announcements', 'meddelelser'), ('formality', 'formalia')], default='decision', max_length=13),
        ),
        migrations.AddField(
            model_name='paper',
            name='law',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='paper',
            name='organization',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization'),
        ),
        migrations.AddField(
            model_name='paper',
            name='public_title',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='paper',
            name='state',
            field=models.CharField(choices=[('writing', 'under udarbejdelse'), ('approving', 'til godkendelse'), ('approved', 'godkendt'), ('secretariat', 'hos sekretariatet'), ('issued', 'udsendt')], default='issued', max_length=11),
        ),
        migrations.AddField(
            model_name='paper',
            name='touched_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='paper',
            name='version',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='publication',
            name='document',
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name='publication',
            name='document_size',
            field=models.BigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='storedfile',
            name='text_owed',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='user',
            name='body',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.body'),
        ),
        migrations.AddField(
            model_name='user',
            name='title',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AlterField(
            model_name='consultation',
            name='paper',
            field=models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.paper'),
        ),
        migrations.AddIndex(
            model_name='consultation',
            index=models.Index(fields=['organization', 'state'], name='raadslag_co_organiz_1f5d6b_idx'),
        ),
        migrations.AddIndex(
            model_name='fact',
            index=models.Index(fields=['verb', 'at'], name='raadslag_fa_verb_03857b_idx'),
        ),
        migrations.AddIndex(
            model_name='storedfile',
            index=models.Index(condition=models.Q(('text_owed', True)), fields=['id'], name='files_awaiting_text'),
        ),
        migrations.CreateModel(
            name='AgendaIssue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('kind', models.CharField(choices=[('first', 'dagsorden'), ('supplement', 'tillægsdagsorden'), ('again', 'genudsendelse')], max_length=10)),
                ('issued_at', models.DateTimeField()),
                ('author', models.CharField(max_length=200)),
                ('change_note', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('late_reason', models.TextField(blank=True)),
                ('content', models.JSONField()),
                ('sha256', models.CharField(max_length=64)),
                ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.agenda')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('agenda', 'number'), name='one_issue_a_number')],
            },
        ),
        migrations.CreateModel(
            name='Announcement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('text', models.TextField()),
                ('author', models.CharField(max_length=200)),
                ('added_at', models.DateTimeField()),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.agendaitem')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Approval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('round', models.PositiveSmallIntegerField()),
                ('position', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('ahead', 'venter på sin tur'), ('waiting', 'venter på svar'), ('approved', 'godkendt'), ('returned', 'sendt tilbage'), ('delegated', 'givet videre'), ('skipped', 'sprunget over'), ('dropped', 'bortfaldet')], default='ahead', max_length=9)),
                ('version', models.PositiveIntegerField(default=0)),
                ('due_on', models.DateField(null=True)),
                ('called_at', models.DateTimeField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('comment', models.TextField(blank=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answers', to=settings.AUTH_USER_MODEL)),
                ('approver', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='approvals', to=settings.AUTH_USER_MODEL)),
                ('handed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.approval')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.paper')),
            ],
            options={
                'ordering': ['round', 'position', 'id'],
                'indexes': [models.Index(fields=['approver', 'state'], name='raadslag_ap_approve_fee9e4_idx')],
            },
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('duty', models.CharField(choices=[('caseworker', 'sagsbehandler'), ('approver', 'godkender'), ('secretary', 'sekretær'), ('administrator', 'administrator')], max_length=13)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField(null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.body')),
                ('organization', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['user', 'ends_on'], name='raadslag_as_user_id_8cabb1_idx')],
            },
        ),
        migrations.CreateModel(
            name='Binder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('audience', models.CharField(choices=[('public', 'offentligheden'), ('members', 'medlemmerne')], max_length=7)),
                ('without', models.JSONField(default=list)),
                ('asked_at', models.DateTimeField()),
                ('made_at', models.DateTimeField(null=True)),
                ('step', models.TextField(blank=True)),
                ('steps_done', models.PositiveIntegerField(default=0)),
                ('steps_all', models.PositiveIntegerField(default=0)),
                ('notes', models.JSONField(default=list)),
                ('problem', models.TextField(blank=True)),
                ('file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.storedfile')),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.agendaissue')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('issue', 'audience', 'without'), name='one_binder_an_audience')],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(max_length=64, unique=True)),
                ('made_at', models.DateTimeField()),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='CaseWorker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lead', models.BooleanField(default=False)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.case')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-lead', 'id'],
                'constraints': [models.UniqueConstraint(fields=('case', 'user'), name='one_caseworker_a_case'), models.UniqueConstraint(condition=models.Q(('lead', True)), fields=('case',), name='one_lead_a_case')],
            },
        ),
        migrations.CreateModel(
            name='Claim',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=40)),
                ('key', models.CharField(max_length=120)),
                ('holder', models.UUIDField()),
                ('until', models.DateTimeField()),
                ('attempts', models.PositiveIntegerField(default=1)),
                ('problem', models.TextField(blank=True)),
                ('failed_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('kind', 'key'), name='one_claim_a_thing')],
            },
        ),
        migrations.CreateModel(
            name='ClosingDay',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('name', models.CharField(max_length=200)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.body')),
            ],
            options={
                'ordering': ['on'],
                'constraints': [models.UniqueConstraint(fields=('body', 'on'), name='one_closing_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Competence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kle', models.CharField(max_length=8)),
                ('position', models.PositiveSmallIntegerField()),
                ('role', models.CharField(choices=[('recommends', 'indstiller'), ('decides', 'beslutter'), ('informed', 'orienteres'), ('heard', 'høres')], max_length=10)),
                ('task', models.TextField(blank=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.body')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization')),
            ],
            options={
                'ordering': ['kle', 'position'],
                'constraints': [models.UniqueConstraint(fields=('body', 'kle', 'position'), name='one_station_a_place')],
            },
        ),
        migrations.CreateModel(
            name='Deputy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('deputy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deputising', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('user', models.F('deputy')), _negated=True), name='nobody_deputises_for_themselves'), models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='deputy_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('base', models.PositiveIntegerField()),
                ('sequence', models.PositiveBigIntegerField(default=0)),
                ('fields', models.JSONField(default=dict)),
                ('saved_at', models.DateTimeField()),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.paper')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('paper', 'user'), name='one_draft_a_writer')],
            },
        ),
        migrations.CreateModel(
            name='Exclusion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('starts_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.agendaitem')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.person')),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('item', 'person'), name='one_exclusion_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='FileText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('pages', models.JSONField(default=list)),
                ('places', models.JSONField(default=list)),
                ('metadata', models.JSONField(default=dict)),
                ('problem', models.TextField(blank=True, default='')),
                ('read_at', models.DateTimeField(blank=True, null=True)),
                ('claimed_at', models.DateTimeField(blank=True, null=True)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='text', to='raadslag.storedfile')),
            ],
        ),
        migrations.CreateModel(
            name='Heartbeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('errand', models.CharField(max_length=40, unique=True)),
                ('seen_at', models.DateTimeField()),
                ('done_at', models.DateTimeField(null=True)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('problem', models.TextField(blank=True)),
                ('failed_at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='KleTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.CharField(max_length=8)),
                ('title', models.TextField()),
                ('words', models.TextField(blank=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.body')),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('body', 'number'), name='one_topic_a_number')],
            },
        ),
        migrations.CreateModel(
            name='Letter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=160, unique=True)),
                ('kind', models.CharField(choices=[('account', 'Adgang og roller'), ('agenda', 'Dagsordener, der er sendt ud'), ('meeting', 'Møder, der flyttes, aflyses eller planlægges'), ('approval', 'Godkendelser, der venter eller er givet'), ('queue', 'Sager, der kommer i organets kø'), ('reading', 'Gennemlæsning af dagsordener'), ('deadline', 'Frister, der nærmer sig'), ('digest', 'Samlebrev')], max_length=8)),
                ('to_address', models.CharField(blank=True, max_length=320)),
                ('subject', models.CharField(max_length=200)),
                ('body', models.TextField()),
                ('state', models.CharField(choices=[('waiting', 'venter på at blive sendt'), ('saved', 'venter på samlebrevet'), ('sent', 'sendt'), ('gathered', 'lagt i et samlebrev'), ('returned', 'kunne ikke afleveres')], default='waiting', max_length=8)),
                ('written_at', models.DateTimeField()),
                ('next_try_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(null=True)),
                ('attempts', models.PositiveIntegerField(default=0)),
                ('problem', models.TextField(blank=True)),
                ('digest', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.letter')),
                ('fact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.fact')),
                ('to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'waiting')), fields=['next_try_at'], name='letters_owed'), models.Index(condition=models.Q(('state', 'saved')), fields=['written_at'], name='letters_saved')],
            },
        ),
        migrations.CreateModel(
            name='MeetingPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.PositiveSmallIntegerField()),
                ('rule', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('author', models.CharField(max_length=200)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization')),
            ],
            options={
                'ordering': ['-year', 'organization', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ProcessPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField()),
                ('case', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='raadslag.case')),
            ],
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField()),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('precision', models.CharField(choices=[('day', 'dag'), ('week', 'uge'), ('month', 'måned'), ('months', 'flere måneder'), ('season', 'årstid'), ('quarter', 'kvartal'), ('half', 'halvår'), ('year', 'år')], max_length=7)),
                ('reached_on', models.DateField(null=True)),
                ('organization', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.processplan')),
            ],
            options={
                'ordering': ['starts_on', 'ends_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='PaperPicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.storedfile')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.paper')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('paper', 'file'), name='one_picture_a_paper_and_file')],
            },
        ),
        migrations.CreateModel(
            name='PaperTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(choices=[('decision', 'beslutning'), ('discussion', 'drøftelse'), ('information', 'orientering'), ('election', 'valg'), ('announcements', 'meddelelser'), ('formality', 'formalia')], default='decision', max_length=13)),
                ('sections', models.JSONField(default=list)),
                ('needs_approval', models.BooleanField(default=True)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('retired_on', models.DateField(null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.body')),
                ('organization', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.organization')),
            ],
            options={
                'ordering': ['position', 'name'],
            },
        ),
        migrations.CreateModel(
            name='PaperVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('base', models.PositiveIntegerField(default=0)),
                ('aside', models.BooleanField(default=False)),
                ('author', models.CharField(max_length=200)),
                ('saved_at', models.DateTimeField()),
                ('note', models.TextField(blank=True)),
                ('title', models.TextField()),
                ('sections', models.JSONField(default=list)),
                ('proposals', models.JSONField(default=list)),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.paper')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['number'],
                'constraints': [models.UniqueConstraint(fields=('paper', 'number'), name='one_version_a_number')],
            },
        ),
        migrations.CreateModel(
            name='Pen',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since', models.DateTimeField()),
                ('seen_at', models.DateTimeField()),
                ('paper', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='raadslag.paper')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Preference',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('account', 'Adgang og roller'), ('agenda', 'Dagsordener, der er sendt ud'), ('meeting', 'Møder, der flyttes, aflyses eller planlægges'), ('approval', 'Godkendelser, der venter eller er givet'), ('queue', 'Sager, der kommer i organets kø'), ('reading', 'Gennemlæsning af dagsordener'), ('deadline', 'Frister, der nærmer sig'), ('digest', 'Samlebrev')], max_length=8)),
                ('delivery', models.CharField(choices=[('at_once', 'med det samme'), ('daily', 'samlet én gang om dagen'), ('never', 'aldrig')], max_length=7)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('account', 'kind'), name='one_preference_a_kind'), models.CheckConstraint(condition=models.Q(('kind__in', ['approval', 'queue', 'reading', 'deadline'])), name='preference_is_free_to_choose')],
            },
        ),
        migrations.CreateModel(
            name='ReadThrough',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('opened_at', models.DateTimeField()),
                ('due_at', models.DateTimeField(null=True)),
                ('message', models.TextField(blank=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('agenda', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.agenda')),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('agenda',), name='one_open_reading_an_agenda')],
            },
        ),
        migrations.CreateModel(
            name='Remark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('quote', models.TextField(blank=True)),
                ('text', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('settled_at', models.DateTimeField(null=True)),
                ('answer', models.TextField(blank=True)),
                ('item', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='raadslag.agendaitem')),
                ('reading', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.readthrough')),
                ('settled_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='settled_remarks', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Reviewer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('done_at', models.DateTimeField(null=True)),
                ('reading', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.readthrough')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('reading', 'user'), name='one_reviewer_a_reading')],
            },
        ),
        migrations.CreateModel(
            name='SignIn',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('name', models.CharField(blank=True, max_length=150)),
                ('way', models.CharField(choices=[('password', 'adgangskode'), ('second', 'anden faktor'), ('passkey', 'adgangsnøgle'), ('oidc', 'kommunens login'), ('reset', 'ny adgangskode')], max_length=8)),
                ('outcome', models.CharField(choices=[('opened', 'logget ind'), ('wrong', 'forkert'), ('limited', 'for mange forsøg'), ('closed', 'kontoen er lukket'), ('stranger', 'ingen konto')], max_length=8)),
                ('address', models.GenericIPAddressField(null=True)),
                ('user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['user', '-at'], name='raadslag_si_user_id_a52d14_idx'), models.Index(fields=['outcome', 'address', 'at'], name='raadslag_si_outcome_39fbc5_idx')],
            },
        ),
        migrations.CreateModel(
            name='SkeletonItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('last', models.BooleanField(default=False)),
                ('title', models.TextField()),
                ('kind', models.CharField(choices=[('decision', 'beslutning'), ('discussion', 'drøftelse'), ('information', 'orientering'), ('election', 'valg'), ('announcements', 'meddelelser'), ('formality', 'formalia')], default='announcements', max_length=13)),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='raadslag.case')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='raadslag.organization')),
            ],
            options={
                'ordering': ['last', 'position', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Telling',
            fields=[
                ('fact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='raadslag.fact')),
                ('told_at', models.DateTimeField()),
                ('letters', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Timetable',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agenda', models.JSONField(default=dict)),
                ('material', models.JSONField(null=True)),
                ('papers', models.JSONField(null=True)),
                ('minutes', models.JSONField(default=dict)),
                ('saturday_counts', models.BooleanField(default=True)),
                ('source', models.TextField(blank=True)),
                ('through_year', models.BooleanField(default=False)),
                ('organization', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='raadslag.organization')),
            ],
        ),
        migrations.AddField(
            model_name='publication',
            name='issue',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.agendaissue'),
        ),
        migrations.AddField(
            model_name='case',
            name='people',
            field=models.ManyToManyField(through='raadslag.CaseWorker', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='meeting',
            name='plan',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='raadslag.meetingplan'),
        ),
        migrations.AddField(
            model_name='paper',
            name='template',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to='raadslag.papertemplate'),
        ),
    ]
