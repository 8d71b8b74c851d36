"""One plan out of its blocks and its commitments."""
