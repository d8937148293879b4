"""Upskill where you are, or bridge to somewhere new."""
