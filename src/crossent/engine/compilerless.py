"""PyTorch without its compiler, until somebody asks for it.

The first optimizer of a process imports `torch._dynamo`, only to mark what is not to be compiled, and so does the first
`torch.utils.checkpoint`: seconds, and 70 MB of every
process that has PyTorch loaded. Where nothing is compiled the marks say nothing, so a stand-in gives them; whatever
else is asked of it (`torch.compile` does) loads the module itself.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from importlib.abc import Loader
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

NAME = "torch._dynamo"


def install() -> None:
    """From now on the compiler is a stand-in, unless it is loaded already; PyTorch may be loaded before or after."""
    if NAME not in sys.modules and not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Settings:
    """The one setting that `torch.utils.checkpoint` reads at each call, as it is by default; the others are the compiler's own."""

    error_on_nested_fx_trace = True

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real().config, name)


class _StandIn(ModuleType):
    """What PyTorch itself asks of the compiler while nothing is compiled."""

    __path__ = None  # type: ignore[assignment]  # its parts are found by `_Finder` alone
    config = _Settings()

    @staticmethod
    def disable(fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Callable[..., Any]:
        """The function as it is: nothing compiles it."""
        return fn

    @staticmethod
    def graph_break(*args: Any, **kwargs: Any) -> None:
        """There is no graph."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(_real(), name)


def _real() -> ModuleType:
    """The compiler, loaded now if it has not been."""
    if isinstance(sys.modules.get(NAME), _StandIn):
        sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, _Finder)]
        del sys.modules[NAME]
        importlib.import_module(NAME)  # binds it in `torch` too
    return sys.modules[NAME]


class _Finder(Loader):
    """Gives the stand-in; for a part of the compiler, all of it."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Part of the import protocol."""
        if name == NAME:
            return ModuleSpec(name, self)
        if not name.startswith(f"{NAME}."):
            return None
        real = _real()
        return (
            ModuleSpec(name, self) if name in sys.modules else PathFinder.find_spec(name, list(real.__path__))
        )

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The stand-in, or a part that has just been loaded."""
        return sys.modules.get(spec.name) or _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is left to do."""
