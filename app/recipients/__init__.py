"""Who is written to: one TOML a recipient in `entries/`, read and checked by `registry`."""
