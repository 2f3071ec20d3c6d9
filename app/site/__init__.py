"""The pages around the wizard: start, safety, privacy, about, languages, and the blank letters."""
