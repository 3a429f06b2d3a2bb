"""Run a shell command in a terminal of its own, wait until a text is on its screen, press Ctrl+Q, expect exit code 0.

python3 .ci/in_terminal.py TEXT COMMAND
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

PATIENCE_SECONDS = 600  # the command may have packages to install first
COLUMNS, ROWS = 160, 45
CTRL_Q = b"\x11"


def main(text: str, command: str) -> int:
    """Return 0 if the text was seen and the command then ended well."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp("bash", ["bash", "-c", command])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    began = time.monotonic()
    seen, shown = b"", False
    while time.monotonic() - began < PATIENCE_SECONDS:
        chunk = read(terminal)
        if chunk is None:
            break
        seen += chunk
        if not shown and text.encode() in seen:
            shown = True
            print(f"{text!r} on the screen after {time.monotonic() - began:.1f} s", flush=True)
            os.write(terminal, CTRL_Q)
    else:
        os.kill(pid, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    if shown and code == 0:
        return 0
    print(f"exit code {code}; {text!r} was {'' if shown else 'not '}seen. The last output:", file=sys.stderr)
    print(seen[-3000:].decode(errors="replace"), file=sys.stderr)
    return 1


def read(terminal: int) -> bytes | None:
    """What came within a second, perhaps nothing; None once the other end is closed."""
    if not select.select([terminal], [], [], 1)[0]:
        return b""
    try:
        return os.read(terminal, 65536) or None
    except OSError:  # how Linux says that the other end is closed
        return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
