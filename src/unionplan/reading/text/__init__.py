"""The text itself: folded for matching, cut into lines, sentences and clauses, offsets exact."""
