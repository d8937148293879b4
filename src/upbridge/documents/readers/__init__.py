"""One file a format: bytes to text, each loaded when a document of its kind is met."""
