"""Runs a file as `__main__`: what it prints and draws streams out while it runs."""

from __future__ import annotations

import io
import os
import sys
import threading
import traceback
import types
from pathlib import Path

from crossent.engine import limits, plots
from crossent.engine.catalog import Course
from crossent.engine.load import Learner, Own, execute, read_source
from crossent.engine.streams import Channel

MEMORY = 8 * 1024**3
FILE = 4 * 1024**3
QUIET = {  # TensorFlow: what its C++ says at every start, and oneDNN, which it would tell; results are then the same
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "0",
}
MOST = 5_000_000  # bytes of output


def run_file(course: Course, own: Own, path: Path, channel: Channel) -> None:
    """Run the file to its end; a message for each piece of output, each figure, and the end."""
    lock = threading.Lock()

    def send(message: dict[str, object]) -> None:
        with lock:
            channel.send(message)

    source, sink = os.pipe()
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    os.close(sink)
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), "utf-8")
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), "utf-8", write_through=True)
    sys.stderr = io.TextIOWrapper(
        io.FileIO(2, "w", closefd=False), "utf-8", "backslashreplace", write_through=True
    )
    pump = threading.Thread(target=_pump, args=(source, send), daemon=True)
    pump.start()
    plots.capture(lambda image: send({"plot": image}))
    limits.memory(MEMORY, FILE)
    status = _execute(course, own, path)
    try:
        plots.flush()
    except Exception:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os.close(1)
    os.close(2)
    pump.join(timeout=2.0)
    send({"end": True, "status": status})


def _pump(source: int, send: object) -> None:
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    total = 0
    while data := os.read(source, 65536):
        total += len(data)
        send({"out": decoder.decode(data)})  # type: ignore[operator]
        if total > MOST:
            send({"flood": {"phase": "run", "output": ""}})  # type: ignore[operator]
            os._exit(0)


def _execute(course: Course, own: Own, path: Path) -> int:
    learner = Learner(course, path.parent, own)
    learner.install()
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    sys.argv = [str(path)]
    sys.path.insert(0, str(path.parent))
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    status = 0
    try:
        os.chdir(path.parent)
        execute(path, read_source(path), module)
    except SystemExit as error:
        if isinstance(error.code, str):
            print(error.code, file=sys.stderr)
        status = error.code if isinstance(error.code, int) else (0 if error.code is None else 1)
    except BaseException as error:
        _explain(error)
        status = 1
    for note in dict.fromkeys(learner.notes):
        print(f"({note})", file=sys.stderr)
    return status


def _explain(error: BaseException) -> None:
    """The traceback without this package's own frames."""
    here = str(Path(__file__).parent)
    tb = error.__traceback__
    while tb is not None and tb.tb_frame.f_code.co_filename.startswith(here):
        tb = tb.tb_next
    traceback.print_exception(type(error), error, tb)
