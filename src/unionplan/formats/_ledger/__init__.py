"""The ledger (台账) as tables of text, whichever file they stand in."""
