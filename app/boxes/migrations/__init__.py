"""How the table came to be, step by step (Alembic); `flask boxes migrate` runs what is missing."""
