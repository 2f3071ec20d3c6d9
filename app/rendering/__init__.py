"""How a letter looks: as a Word skeleton, as JSON blocks, as plain text."""
