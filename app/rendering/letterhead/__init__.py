"""A firm's letterhead: read, checked, and put in the place of our own styles and page."""
