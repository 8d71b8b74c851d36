"""The ledger as a workbook: its package, its sheets, and how they look."""
