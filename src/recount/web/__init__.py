"""The reading room: pages and an interface in which people read, check and decide."""
