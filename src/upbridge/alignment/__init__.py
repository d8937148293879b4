"""Evidence laid on requirements: status, score, reasons."""
