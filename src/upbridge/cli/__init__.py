"""Upbridge at a prompt."""
