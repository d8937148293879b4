"""Twelve people as data, and whether the guidance does what a good counsellor would: python -m bench.personas."""
