"""What a stretch of words says: times, duties, quantities, festivals, parties, masks, areas."""
