"""From the answers of one letter to its shape: what its text may ask, and what closes it."""
