"""What closes a gap: providers' search links, project patterns, the catalogue, and the choice among them."""
