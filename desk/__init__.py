"""What the screens and the commands both do: open a library, keep its index in step, search, compare, report.

This file imports nothing, so that a command pays only for the parts it uses.
"""
