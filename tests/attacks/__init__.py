"""Attacks on a running server: on this machine only, bounded in time and count."""
