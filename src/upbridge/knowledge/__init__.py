"""The world of work: published data read from its sources, built into one read-only base."""
