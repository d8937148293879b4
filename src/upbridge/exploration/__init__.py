"""Career Exploration: where skills already fit, what each move costs and brings."""
