"""The recipients of letters: one TOML file each in `entries/`, read and checked by `registry`."""
