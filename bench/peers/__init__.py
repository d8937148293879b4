"""Other programs for the same question, each in an environment of its own, on the same cases."""
