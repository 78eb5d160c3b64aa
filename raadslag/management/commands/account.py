"""``raadslag account``: the first administrator of an installation."""

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from raadslag.bodies.actions import assign, found, open_account
from raadslag.bodies.models import User
from raadslag.bodies.queries import organization_named
from raadslag.bodies.states import Duty
from raadslag.journal.actor import system
from raadslag.verdict import RuleBroken

ACTOR = system("kommandoen account")


class Command(BaseCommand):
    """Open an account and give it duties; the password is asked for, never an argument.

    An account that is there keeps its password and gets the duties.
    """

    help = "Opret en bruger med roller, fx den første administrator."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", metavar="BRUGERNAVN", help="navnet, der logges ind med")
        parser.add_argument("name", metavar="NAVN", help="fx »Hanne Friis«")
        parser.add_argument(
            "--kommune", required=True, metavar="NAVN", help="kommunen; oprettes, hvis den er ny"
        )
        parser.add_argument("--email", default="", help="brugerens e-mailadresse")
        parser.add_argument("--title", default="", metavar="STILLING", help="fx »It-konsulent«")
        parser.add_argument(
            "--rolle",
            action="append",
            default=[],
            choices=[str(one.label) for one in Duty],
            help="kan gives flere gange; uden den bliver brugeren administrator",
        )
        parser.add_argument(
            "--organ", default="", help="udvalg eller forvaltning, rollen gælder; ellers alle"
        )
        parser.add_argument(
            "--uden-adgangskode",
            action="store_true",
            help="brugeren vælger den selv med »Glemt adgangskode« eller kommunens login",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        known = User.objects.filter(username__iexact=options["username"]).first()
        unasked = known is not None or options["uden_adgangskode"]
        password = None if unasked else _password()
        try:
            with transaction.atomic():
                user = _furnished(options, known, password)
        except RuleBroken as broken:
            raise CommandError(str(broken)) from broken
        roles = ", ".join(one.get_duty_display() for one in user.assignment_set.order_by("id"))
        made = "kendt" if known else "oprettet"
        self.stdout.write(f"{user.get_full_name()} ({user.username}) er {made}: {roles}.")


def _furnished(options: dict[str, Any], known: User | None, password: str | None) -> User:
    """The account with its duties, or nothing at all."""
    body = found(name=options["kommune"], actor=ACTOR)  # the one of that name if it is there
    place = organization_named(body, options["organ"]) if options["organ"] else None
    if options["organ"] and place is None:
        raise CommandError(f"Der er intet organ {options['organ']} i {body}. Ret navnet.")
    user = known or open_account(
        username=options["username"],
        name=" ".join(options["name"].split()),
        password=password,
        body=body,
        email=options["email"],
        title=options["title"],
        actor=ACTOR,
    )
    labels = {str(one.label): one.value for one in Duty}
    for duty in [labels[one] for one in options["rolle"]] or [Duty.ADMINISTRATOR.value]:
        where = None if duty == Duty.ADMINISTRATOR else place
        assign(
            user=user,
            duty=duty,
            body=body,
            organization=where,
            starts_on=timezone.localdate(),
            actor=ACTOR,
        )
    return user


def _password() -> str:
    """The password, typed twice; one line when there is no terminal."""
    if not sys.stdin.isatty():
        typed = again = sys.stdin.readline().rstrip("\n")
    else:
        typed = getpass.getpass("Adgangskode: ")
        again = getpass.getpass("Adgangskoden igen: ")
    if typed != again:
        raise CommandError("De to adgangskoder er ikke ens. Prøv igen.")
    try:
        validate_password(typed)
    except ValidationError as fault:
        raise CommandError(" ".join(fault.messages)) from fault
    return typed
