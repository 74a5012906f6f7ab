"""The only SQL. SQLite and PostgreSQL take the same statements; tests run on both."""
