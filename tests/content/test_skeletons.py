"""The examples in the skeletons' docstrings: the solutions give what they say."""

import ast
import re
from pathlib import Path

import numpy as np
import pytest

import crossent.content
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.load import Own

COURSE = Course(Path(crossent.content.__path__[0]))
WRITTEN = [e for e in COURSE.exercises.values() if e.kind == "write"]
IN_WORDS = {  # what it returns is said in words: shapes, or a condition
    "m4.two_clusters",
    "m5.three_clusters",
    "m5.build_model",
    "m5.train_step",
    "m5.fit",
    "m5.regions",
    "m7.compress",
    "final.build_model",
    "final.per_example_loss",
    "final.evaluate",
    "final.train",
}


def examples(exercise: Exercise) -> list[tuple[str, str]]:
    """Calls and results: `call -> result`, the arrow perhaps on the next line."""
    function = next(n for n in ast.parse(exercise.skeleton).body if isinstance(n, ast.FunctionDef))
    text = re.sub(r"\n\s*->", " ->", ast.get_docstring(function) or "")
    return re.findall(rf"(?m)^({exercise.name}\(.*\))\s+-> (.*)$", text)


def plain(value: object) -> object:
    """Nested lists and dicts in place of arrays."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, tuple) else np.asarray(value, dtype=float)


def close(got: object, said: object, digits: int) -> bool:
    """The same to so many digits behind the point."""
    if isinstance(got, dict) and isinstance(said, dict):
        return got.keys() == said.keys() and all(close(got[k], said[k], digits) for k in got)
    if isinstance(got, list) and isinstance(said, list):
        return len(got) == len(said) and all(close(a, b, digits) for a, b in zip(got, said, strict=True))
    atol = 0.51 * 10.0**-digits
    return np.shape(got) == np.shape(said) and np.allclose(got, said, rtol=0, atol=atol, equal_nan=True)


@pytest.mark.parametrize("exercise", WRITTEN, ids=lambda e: e.id)
def test_examples_are_what_the_solution_gives(exercise: Exercise) -> None:
    found = examples(exercise)
    assert found
    names = {"inf": np.inf, "nan": np.nan, "np": np}
    for call, said in found:
        if exercise.id in IN_WORDS:
            continue
        module = vars(Own(COURSE).module(Path(exercise.file).stem))
        got = plain(eval(call, {**module, **names}))
        want = plain(eval(said, dict(names)))
        digits = max((len(d) for d in re.findall(r"\.(\d+)", said)), default=6)
        assert close(got, want, digits), f"{call} gives {got}, and the docstring says {said}"
