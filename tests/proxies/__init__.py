"""README's settings for nginx and Caddy, run as they stand there in front of a real server."""
