"""What lessons compute with: the examples in the docstrings run, and give what they say."""

import doctest
from types import ModuleType

import pytest

from crossent.content import measures, values


@pytest.mark.parametrize("module", [measures, values], ids=["measures", "values"])
def test_docstring_examples(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.failed == 0
    assert result.attempted > 0
