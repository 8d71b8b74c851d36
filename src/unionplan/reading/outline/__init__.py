"""The outline of a plan: its lines as blocks, numbered, headed, and each at its depth."""
