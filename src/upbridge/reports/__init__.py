"""Findings as text, HTML, Markdown, JSON, charts, PDF and calendars."""
