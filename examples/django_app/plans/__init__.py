"""An application that checks union plans and hands them on; it keeps nothing."""
