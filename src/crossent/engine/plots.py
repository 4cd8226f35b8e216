"""Matplotlib without a screen: `plt.show()` hands the open figures over as PNG images and never blocks."""

from __future__ import annotations

import base64
import io
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

MOST = 6  # figures shown of one run or check
_send: Callable[[str], None] | None = None
_shown = 0


def prepare() -> None:
    """Load Matplotlib with its file backend, once, in the warm process."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    _tame(matplotlib)
    _tame(plt)


def _ignore(*args: Any, **kwargs: Any) -> None:
    """Windows do not open here, whatever backend is asked for."""


def capture(send: Callable[[str], None]) -> None:
    """From now on images go to `send` as data URLs. Matplotlib is prepared when the learner imports it, if it is not loaded."""
    global _send, _shown
    _send, _shown = send, 0
    if "matplotlib" not in sys.modules:
        sys.meta_path.insert(0, _OnImport())


class _OnImport:
    """Finds Matplotlib as usual, and prepares it as soon as it has loaded."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Part of the import protocol."""
        if name not in ("matplotlib", "matplotlib.pyplot"):
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def execute(module: ModuleType) -> None:
                load(module)
                _tame(module)

            spec.loader.exec_module = execute  # type: ignore[method-assign]
        return spec


def _tame(module: ModuleType) -> None:
    if module.__name__ == "matplotlib":
        module.use = _ignore  # type: ignore[attr-defined]
    else:
        module.switch_backend("agg")
        module.switch_backend = _ignore  # type: ignore[attr-defined]
        module.show = module.pause = show  # type: ignore[attr-defined]


def show(*args: Any, **kwargs: Any) -> None:
    """What `plt.show()` does here: send every open figure and close it."""
    global _shown
    plt = sys.modules.get("matplotlib.pyplot")
    if plt is None or _send is None:
        return
    for number in plt.get_fignums():
        if _shown < MOST:
            stream = io.BytesIO()
            plt.figure(number).savefig(stream, format="png", dpi=110, bbox_inches="tight")
            _send("data:image/png;base64," + base64.b64encode(stream.getvalue()).decode())
            _shown += 1
        plt.close(number)


def flush() -> None:
    """Send what was drawn and never shown."""
    show()
