"""Text to skills: vocabulary, linker, requirements, evidence."""
