"""Single key presses, where standard input is a terminal; the terminal is put back as it was afterwards."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import sys
from collections.abc import Iterator

SEQUENCE = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|O.|.)?")  # an arrow or the like, or Alt and a key
POLL = 0.05  # seconds between looks at the keyboard on Windows


@contextlib.contextmanager
def keys() -> Iterator[asyncio.Queue[str]]:
    """A queue of the keys pressed from now on; without a terminal it stays empty."""
    queue: asyncio.Queue[str] = asyncio.Queue()
    if not sys.stdin.isatty():
        yield queue
    elif sys.platform == "win32":
        with _windows(queue):
            yield queue
    else:
        with _posix(queue):
            yield queue


@contextlib.contextmanager
def _posix(queue: asyncio.Queue[str]) -> Iterator[None]:
    import termios
    import tty

    fd, loop = sys.stdin.fileno(), asyncio.get_running_loop()
    before = termios.tcgetattr(fd)

    def read() -> None:
        data = os.read(fd, 1024)
        if not data:
            loop.remove_reader(fd)
        for character in SEQUENCE.sub("", data.decode("utf-8", "ignore")):
            queue.put_nowait(character)

    def single() -> None:
        with contextlib.suppress(termios.error):
            tty.setcbreak(fd)

    single()
    loop.add_reader(fd, read)
    loop.add_signal_handler(signal.SIGCONT, single)  # a shell's `fg` brings its own settings
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGCONT)
        loop.remove_reader(fd)
        termios.tcsetattr(fd, termios.TCSADRAIN, before)


@contextlib.contextmanager
def _windows(queue: asyncio.Queue[str]) -> Iterator[None]:
    async def poll() -> None:
        import msvcrt

        while True:
            while msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]
                character = msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
                if character == "\x03":
                    raise KeyboardInterrupt
                if character in "\x00\xe0":  # a function key: its second half follows
                    msvcrt.getwch()  # type: ignore[attr-defined,unused-ignore]
                else:
                    queue.put_nowait(character)
            await asyncio.sleep(POLL)

    task = asyncio.get_running_loop().create_task(poll())
    try:
        yield
    finally:
        task.cancel()
