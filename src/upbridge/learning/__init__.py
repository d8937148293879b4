"""What closes a gap: catalogue, links of providers, projects, proof."""
