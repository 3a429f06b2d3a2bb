"""One module a command, each with ``run(args) -> exit code``. The front door imports the one it needs."""
