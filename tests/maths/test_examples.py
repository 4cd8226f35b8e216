"""The examples in the docstrings run, and give what they say."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import crossent.maths

NAMES = sorted(module.name for module in pkgutil.iter_modules(crossent.maths.__path__))


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
    module = importlib.import_module(f"crossent.maths.{name}")
    result = doctest.testmod(module)
    assert result.failed == 0
    assert result.attempted > 0 or name == "arrays"


@pytest.mark.parametrize(
    "name", ["information", "coding", "scores", "softmax", "logistic", "stability", "language", "densities"]
)
def test_every_measure_states_formula_shapes_and_source(name: str) -> None:
    module = importlib.import_module(f"crossent.maths.{name}")
    for function in public(module):
        text = getattr(module, function).__doc__ or ""
        for word in ("Args:", "Returns:", "Example:", "Source:"):
            assert word in text, f"{name}.{function} lacks {word}"
