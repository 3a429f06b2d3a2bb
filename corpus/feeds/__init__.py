"""Feeds: what is in one (RSS, Atom, JSON Feed), lists of them (OPML), and those that the library remembers."""
