"""What Upbridge itself knows by hand: vocabulary, project patterns, providers, catalogue, questions."""
