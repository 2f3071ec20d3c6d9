"""The README's pictures; `python -m tests.screenshots` takes them anew."""
