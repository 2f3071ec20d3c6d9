"""One migration a file, oldest first by their names."""
