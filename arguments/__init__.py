"""What the command line takes: options and help texts, and nothing of what is done with them.

A command's arguments stand in the module of its family (``adding``, ``feeds``, ``reading``, ``keeping``), its help line
in ``commands``; ``desk.commands.<name>`` does the work. Nothing here imports a room, so that ``--help`` costs argparse.
"""
