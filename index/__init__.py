"""Finding articles: query language, search engines, snippets, related articles.

Import what you need from its module: this file imports nothing, so that a query can be read without an engine.
"""
