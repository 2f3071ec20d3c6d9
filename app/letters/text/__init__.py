"""Turns the text of a letter, for one shape, into blocks."""
