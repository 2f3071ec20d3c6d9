"""The formats of a letter: a Word skeleton, JSON blocks and plain text."""
