"""Spoken wording: what is said (script, spoken), by whom (voices), as which file (encode), and where it is kept (catalogue, build)."""
