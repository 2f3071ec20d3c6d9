"""The blocks of a drafted letter, the gaps in them, and the JSON of both."""
