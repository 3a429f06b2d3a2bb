"""Names: persons, their titles and offices, and places."""
