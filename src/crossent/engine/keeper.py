"""The warm process that workers are forked from: `python -m crossent.engine.keeper COURSE SOCKET [--load torch]`.

It has NumPy, SciPy and the course's checks loaded and stays single-threaded. Each connection to its socket is one job: a
forked child serves it, a spare one that was forked ahead where there is one. The keeper only counts children, ends whole
process groups when told to, and sweeps up whatever a learner's code left behind. Commands come as lines on standard input:
`warm ID`, `expect ID`, `kill PID`, `beget FRAMEWORK SOCKET` for a fork that is a keeper with that framework loaded, its standard
streams a connection to SOCKET-control; when standard input closes, all ends.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import selectors
import shutil
import signal
import socket
import sys
import time
from pathlib import Path
from typing import NoReturn

from crossent.engine import compilerless, limits, rehearsal
from crossent.engine.catalog import Course
from crossent.engine.streams import Channel
from crossent.engine.worker import Worker

REST = 0.07  # seconds after the last job before a new spare is made, so that it is not in that job's way
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class Keeper:
    """Accepts, forks, ends."""

    def __init__(self, worker: Worker, address: str) -> None:
        self._worker = worker
        self._address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.bind(address)
        self._socket.listen(64)
        self._socket.setblocking(False)
        self._children: set[int] = set()
        self._spare: tuple[int, socket.socket] | None = None
        self._refill = 0.0
        self._rest = b""
        self._expected = ""  # the exercise that is likely to be checked next
        self._slow: set[str] = set()  # exercises that cannot be rehearsed in the time there is

    def serve(self) -> NoReturn:
        """Until standard input closes."""
        read, write = os.pipe()
        os.set_blocking(read, False)
        os.set_blocking(write, False)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        limits.adopt_orphans()
        watched = selectors.DefaultSelector()
        for what in (self._socket, 0, read):
            watched.register(what, selectors.EVENT_READ)
        self._ours = [self._socket.fileno(), read, write, watched.fileno()]
        self._say("ready")
        while True:
            wait = None if self._spare else max(0.0, self._refill - time.monotonic())
            ready = watched.select(wait)
            if not ready and self._spare is None:
                self._fork(None)
            for key, _ in ready:
                if key.fd == self._socket.fileno():
                    self._accept()
                elif key.fd == 0:
                    self._command()
                else:
                    with contextlib.suppress(BlockingIOError):
                        os.read(read, 4096)
                    self._reap()

    def _accept(self) -> None:
        """Hand the connection to the spare worker, or to a new one."""
        try:
            connection, _ = self._socket.accept()
        except OSError:
            return
        self._refill = time.monotonic() + REST
        spare, self._spare = self._spare, None
        with connection:
            if spare is not None:
                with contextlib.suppress(OSError), spare[1]:
                    spare[1].recv(1, socket.MSG_DONTWAIT)  # raises an error unless it is done rehearsing
                    socket.send_fds(spare[1], [b"!"], [connection.fileno()])
                    return
                _end_group(spare[0])
            self._fork(connection)

    def _fork(self, connection: socket.socket | None) -> None:
        """A worker for this connection; without one, a spare that rehearses and then waits to be handed one."""
        here, there = socket.socketpair()
        pid = os.fork()
        if pid:
            there.close()
            self._children.add(pid)
            if connection is None:
                self._spare = (pid, here)
            else:
                here.close()
            return
        here.close()
        self._leave()
        limits.adopt_orphans()
        if connection is None:
            # Keras takes seconds for what others do in milliseconds: there is no time to rehearse it.
            expected = "" if self._expected in self._slow or "keras" in sys.modules else self._expected
            rehearsal.spare(self._worker, expected, os.path.join(os.path.dirname(self._address), "rehearsal"))
            fds: list[int] = []
            with contextlib.suppress(OSError):  # it may be wanted no more
                there.send(b"!")
                _, fds, _, _ = socket.recv_fds(there, 1, 1)
            if not fds:
                os._exit(0)
            fd = fds[0]
        else:
            fd = connection.detach()
        there.close()
        os.set_blocking(fd, True)
        self._worker.serve(Channel(fd, fd))

    def _leave(self) -> None:
        """In a new child: it is a keeper no more."""
        os.setsid()
        limits.die_with_parent()
        signal.set_wakeup_fd(-1)
        for which in (signal.SIGCHLD, signal.SIGINT):
            signal.signal(which, signal.SIG_DFL)
        for fd in self._ours:
            os.close(fd)

    def _beget(self, framework: str, address: str) -> None:
        """A keeper with that framework, which shares the memory of this one."""
        pid = os.fork()
        if pid:
            self._children.add(pid)
            return
        self._leave()
        if self._spare is not None:
            self._spare[1].close()
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as control:
                control.connect(f"{address}-control")
                for fd in (0, 1):
                    os.dup2(control.fileno(), fd)
            limits.name(f"crossent+{framework}")
            keeper = Keeper(self._worker, address)
            load(framework)
            settle()
            keeper.serve()
        finally:
            os._exit(1)

    def _retire(self) -> None:
        """End a spare that does not know the newest checks, or rehearsed another."""
        if self._spare is not None:
            self._spare[1].close()
            self._spare = None
        self._refill = time.monotonic() + REST

    def _command(self) -> None:
        data = os.read(0, 65536)
        if not data:
            self._end()
        self._rest += data
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            verb, _, argument = line.decode().partition(" ")
            if verb == "kill" and int(argument) in self._children:
                _end_group(int(argument))
            elif verb == "warm":
                self._warm(argument)
            elif verb == "beget":
                self._beget(*argument.split(" ", 1))
            elif verb == "expect" and argument != self._expected:
                self._expected = argument
                self._retire()

    def _warm(self, exercise_id: str) -> None:
        try:
            self._worker.warm(exercise_id)
            rehearsal.rehearse(self._worker)
            self._retire()
            settle()
        except Exception as error:
            print(f"{exercise_id}: {error}", file=sys.stderr)
        self._say(f"warm {exercise_id}")

    def _reap(self) -> None:
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                break
            if pid == 0:
                break
            if pid in self._children:
                _end_group(pid)
                self._children.discard(pid)
                code = os.waitstatus_to_exitcode(status)
                if self._spare is not None and self._spare[0] == pid:
                    if code == rehearsal.UNFIT:
                        self._slow.add(self._expected)
                    self._retire()
                self._sweep()
                self._say(f"ended {pid} {code}")
        self._sweep()

    def _sweep(self) -> None:
        """End orphans: children that are not our workers were left by one."""
        if sys.platform != "linux":
            return
        for pid in limits.children_of(os.getpid()):
            if pid not in self._children:
                _end_tree(pid)

    def _end(self) -> NoReturn:
        for pid in self._children:
            _end_group(pid)
        for pid in limits.children_of(os.getpid()):
            _end_tree(pid)
        shutil.rmtree(
            os.path.dirname(self._address), ignore_errors=True
        )  # whoever made it may have been killed
        os._exit(0)

    def _say(self, line: str) -> None:
        try:
            os.write(1, line.encode() + b"\n")
        except OSError:
            self._end()


def _end_group(pid: int) -> None:
    for _ in range(50):  # a group that forks while it is killed needs more than one blow
        try:
            os.killpg(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return


def _end_tree(pid: int) -> None:
    for child in limits.children_of(pid):
        _end_tree(child)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)


def settle() -> None:
    """What is loaded stays. Never undone: a collector that walks old objects copies their pages, here and in every child."""
    gc.collect()
    gc.freeze()


def load(framework: str) -> None:
    """Import a framework; one thread, so that forks are safe.

    TensorFlow starts threads of its own with its first operation, and a process that is forked after that hangs: it is
    imported and nothing more. So the checks of such exercises have laws alone, which run in the fork.
    """
    compilerless.install()
    if framework == "keras":
        from crossent.engine.running import QUIET

        os.environ["KERAS_BACKEND"] = "tensorflow"
        for name, value in QUIET.items():
            os.environ.setdefault(name, value)
        os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")  # networks of a few numbers are faster without
    if framework:
        if framework == "torch":
            # else asking for a GPU starts its driver, which fails where address space is limited, and in forks
            os.environ.setdefault("PYTORCH_NVML_BASED_CUDA_CHECK", "1")
        module = importlib.import_module(framework)
        if framework == "torch":
            module.set_num_threads(1)
            module.set_num_interop_threads(1)


def named(arguments: list[str]) -> str:
    """The framework that a command line names; empty for none."""
    return arguments[arguments.index("--load") + 1] if "--load" in arguments else ""


def main() -> None:
    """The keeper's process."""
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    os.environ["MPLBACKEND"] = "agg"
    limits.die_with_parent()
    keeper = Keeper(Worker(Course(Path(sys.argv[1]))), sys.argv[2])
    import numpy
    import scipy.special  # noqa: F401

    numpy.random.default_rng  # noqa: B018  (loads the lazy module once, for all children)
    if "--plots" in sys.argv:
        from crossent.engine import plots

        plots.prepare()
    load(named(sys.argv))
    settle()
    keeper.serve()


if __name__ == "__main__":
    main()
