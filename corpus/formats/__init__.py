"""One reader a format: bytes in, articles on their way in or refusals out. ``telling`` knows which reader to ask."""
