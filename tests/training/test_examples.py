"""The examples in the training functions' docstrings run, and give what they say."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import crossent.training

INNER = {"cases"}  # what `diagnose` is made of; its examples stand there
MODULES = sorted(
    module.name for module in pkgutil.iter_modules(crossent.training.__path__) if not module.ispkg
)
NAMES = [
    *MODULES,
    "language.gru",
    "language.peak",
    "language.watching",
    "mnist.charts",
    "mnist.data",
    "mnist.events",
    "mnist.fast",
    "mnist.models",
    "mnist.readings",
    "mnist.report",
    "sweep.data",
    "sweep.grid",
    "sweep.loop",
    "sweep.stack",
    "sweep.stopping",
]


def public(module: ModuleType) -> list[str]:
    """The public functions that a module defines itself."""
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_")
        and callable(value)
        and getattr(value, "__module__", "") == module.__name__
    ]


@pytest.mark.parametrize("name", NAMES)
def test_docstring_examples(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"crossent.training.{name}"))
    assert result.failed == 0
    assert result.attempted > 0 or name in INNER


@pytest.mark.parametrize("name", ["logistic"])
def test_every_loop_states_formula_shapes_and_source(name: str) -> None:
    module = importlib.import_module(f"crossent.training.{name}")
    assert public(module)
    for function in public(module):
        text = getattr(module, function).__doc__ or ""
        for word in ("Formula:", "Args:", "Returns:", "Example:", "Source:"):
            assert word in text, f"{name}.{function} lacks {word}"
