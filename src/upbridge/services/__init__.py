"""What a user can ask for, one use case a file."""
