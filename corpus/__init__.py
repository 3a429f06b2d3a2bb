"""Articles: what one is, how it gets in, where it is kept.

Import what you need from its module (``corpus.article``, ``corpus.library``, ...): this file imports nothing,
so that pure rooms can use ``corpus.spans`` without paying for SQLite.
"""
