"""Screens and widgets (Textual). They draw what ``desk`` answers and compute nothing themselves."""
