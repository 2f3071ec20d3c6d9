"""Finds code of the project that nothing but a test reads.

`finding` runs vulture over the shipped code, `readers` collects the names that others than Python
code read (letter texts, page templates, WTForms, gunicorn), `allowed.toml` has the few names that
a library reads and that nothing can collect.
"""
