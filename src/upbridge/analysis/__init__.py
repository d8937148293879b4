"""Job Analysis: what is missing for one job, and what closes it."""
