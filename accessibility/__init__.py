"""What pages are held to: rules that run in tests, criteria, and records of audits."""
