"""Golden letters: whole letters as text, one file a named case, read as a lawyer would."""
