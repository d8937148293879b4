"""Prints the report of all twelve people."""

from __future__ import annotations

import sys

from bench.personas.report import judge, read_personas, report

judged = [judge(persona) for persona in read_personas()]
print(report(judged))
sys.exit(0 if all(j.accepted for j in judged) else 1)
