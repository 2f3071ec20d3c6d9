"""The questions that are asked from the letter page alone, for the letters that want them."""
