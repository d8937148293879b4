"""What Upbridge talks about: frozen values, without input or output."""
