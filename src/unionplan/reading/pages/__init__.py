"""What a page holds: words of its own, and the plans among them."""
