"""Career Guidance: direction, goal, roadmap, dialogue."""
