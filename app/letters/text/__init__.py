"""From the text of a letter, for one shape, to its blocks."""
