"""`manage.py check_plans FILE…`: for a job at night, or before an import."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

import unionplan
from unionplan import UnionPlanError
from unionplan.rules import Severity


class Command(BaseCommand):
    """Check the plans in files."""

    help = "Check the plans in files; fail where one has an error or cannot be read."

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be asked."""
        parser.add_argument("files", nargs="+", metavar="FILE")

    def handle(self, *_arguments: object, **options: Any) -> None:  # noqa: ANN401 - Django's own
        """Do it."""
        failed = 0
        for file in options["files"]:
            try:
                failed += self.check_file(file)
            except UnionPlanError as error:
                self.stderr.write(f"{file}: {error}")
                failed += 1
        if failed:
            msg = f"{failed} of {len(options['files'])} files are not in order"
            raise CommandError(msg)

    def check_file(self, file: str) -> bool:
        """Write what was found in one file.

        Returns:
            Whether there was an error among it.
        """
        reading = unionplan.read_document(file)
        wrong = False
        for plan, evidence in zip(reading.plans, reading.evidence, strict=True):
            report = unionplan.check(plan, as_of=timezone.localdate())
            for finding, place in report.located(reading.text, evidence):
                where = f"{file}:{place.line}:{place.column}" if place else file
                self.stdout.write(f"{where}: {finding.code} {finding.message()}")
            wrong = wrong or report.worst is Severity.ERROR
        return wrong
