"""What the commands have in common, and no screen needs: which library is meant, printing, progress, exit codes.

This file imports nothing, so that a command pays only for the parts it uses.
"""
