"""Where else do these skills fit: the occupations of a person, moves to others, and routes that lead there."""
