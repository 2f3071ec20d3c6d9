"""Attacks on the running server, on this machine only, bounded in time and count."""
