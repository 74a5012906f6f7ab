"""Answers together: results, summaries, findings, charts and exports, and the demonstration that fills them."""
