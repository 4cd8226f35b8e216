"""Numbers in a lesson: `{= expression =}` becomes what the expression gives. Nothing else is evaluated."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any

_EXPRESSION = re.compile(r"\{=(.+?)=\}", re.DOTALL)


class LessonError(Exception):
    """A lesson cannot be rendered; the message names the file, the line and the remedy."""


def fill(text: str, names: Mapping[str, Any], where: str, line: int = 1) -> str:
    """Replace each `{= expression =}` in text; `line` is the line of `where` that the text starts on.

    >>> fill("It is {= fmt(x) =}.", {"fmt": str, "x": 2}, "lesson.md")
    'It is 2.'
    """
    scope: dict[str, Any] = {"__builtins__": {}, **names}

    def value(match: re.Match[str]) -> str:
        at = f"{where}, line {line + text.count(chr(10), 0, match.start())}"
        return evaluate(match[1].strip(), scope, at)

    return _EXPRESSION.sub(value, text)


def evaluate(source: str, scope: dict[str, Any], at: str) -> str:
    """One expression's value as text, or `LessonError`: no statements, builtins or names like `_this`."""
    try:
        tree = ast.parse(source, mode="eval")
        for node in ast.walk(tree):
            name = (
                node.id
                if isinstance(node, ast.Name)
                else node.attr
                if isinstance(node, ast.Attribute)
                else ""
            )
            if name.startswith("_"):
                raise NameError(f"{name} starts with an underscore")
        return str(eval(compile(tree, at, "eval"), scope))
    except Exception as error:
        raise LessonError(
            f"{at}: {{= {source} =}} gives {type(error).__name__}: {error}. "
            "Use only the names that the course's values offer."
        ) from error


def public(names: Mapping[str, Any]) -> dict[str, Any]:
    """What a values module offers: its `__all__`, else what has no leading underscore."""
    listed = names.get("__all__") or [name for name in names if not name.startswith("_")]
    return {name: names[name] for name in listed}
