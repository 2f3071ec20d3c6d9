"""The server inside each process: gunicorn starts and watches it, waitress reads and writes.

A request is read whole before a thread gets it, and an answer waits for its reader without one, so
whoever is slow costs a connection and a deadline, and nobody else anything.
"""
