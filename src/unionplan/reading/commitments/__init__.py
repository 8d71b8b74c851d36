"""What prose, calendars and tables commit to: activities and metrics."""
