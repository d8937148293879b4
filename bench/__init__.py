"""Every published figure, and how to get it again."""
