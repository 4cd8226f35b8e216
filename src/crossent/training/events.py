"""TensorBoard's event files, read back with its own reader.

`torch.utils.tensorboard` imports TensorFlow where that is installed, which takes seconds and is not needed: it is told that
there is none.
"""

from __future__ import annotations

import contextlib
import sys
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

STUB = "tensorboard.compat.notf"


@contextlib.contextmanager
def without_tensorflow() -> Iterator[None]:
    """TensorBoard is told that there is no TensorFlow, unless that is loaded already."""
    missing = STUB not in sys.modules and "tensorflow" not in sys.modules
    if missing:
        sys.modules[STUB] = types.ModuleType(STUB)
    try:
        yield
    finally:
        if missing:
            sys.modules.pop(STUB, None)


def load_tensorboard() -> Any:
    """TensorBoard's writer and reader; returns the reader's class."""
    with without_tensorflow():
        import torch.utils.tensorboard  # noqa: F401
        from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
        from tensorboard.compat import tf  # noqa: F401  (decides now whether there is TensorFlow)
    return EventAccumulator


def scalars(folder: Path) -> dict[str, list[tuple[int, float]]]:
    """Each curve of the event files that lie in a folder: its steps and values, in the order written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as name:
    ...     scalars(Path(name))
    {}
    """
    from tensorboard.util.tensor_util import make_ndarray

    files = load_tensorboard()(str(folder), size_guidance={"scalars": 0, "tensors": 0})
    files.Reload()
    tags = files.Tags()
    found = {tag: [(e.step, float(e.value)) for e in files.Scalars(tag)] for tag in tags["scalars"]}
    for tag in tags["tensors"]:  # TensorFlow writes its scalars as tensors
        values = [(e.step, make_ndarray(e.tensor_proto)) for e in files.Tensors(tag)]
        if all(value.size == 1 and value.dtype.kind in "fiu" for _, value in values):
            found[tag] = [(step, float(value)) for step, value in values]
    return found


@contextlib.contextmanager
def writers() -> Iterator[set[Any]]:
    """Yields the writers that hold what is not yet in their file; at the end all are closed.

    A writer hands on to a thread. Whether something of it is in the file already is a matter of chance, so it is not read.
    """
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    waiting: set[Any] = set()
    there: set[Any] = set()
    before = {name: getattr(EventFileWriter, name) for name in ("add_event", "flush", "close")}

    def noting(name: str) -> Callable[..., Any]:
        def method(self: Any, *args: Any, **kwargs: Any) -> Any:
            there.add(self)
            (waiting.add if name == "add_event" else waiting.discard)(self)
            return before[name](self, *args, **kwargs)

        return method

    for name in before:
        setattr(EventFileWriter, name, noting(name))
    try:
        yield waiting
    finally:
        for name, method in before.items():
            setattr(EventFileWriter, name, method)
        for writer in there:
            writer.close()
