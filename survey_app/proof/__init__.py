"""The proof of equivalence: the real pages of every format and language, read back and compared with the file (EQ-01, L42-L44, L78, L80)."""
