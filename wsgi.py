"""For gunicorn and the `flask` command: `wsgi:app`."""

from app.factory import create_app

app = create_app()
