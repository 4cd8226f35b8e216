"""The learner's text seen as functions: where each stands, what it says, what it calls."""

from __future__ import annotations

import ast
import io
import re
import textwrap
import tokenize
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from crossent.engine.functions import Definition, bound, parse

PREPARES = re.compile(  # makes an array, takes a length, or compares with a constant
    r"\s*[\w, ]+=\s*((np|torch)\.(as)?(array|tensor|asarray)|np\.asarray|len)\(|\s*\w+\s*=\s*\w+\s*[<>]=?\s*[\d.]+\s*$"
)


@dataclass(frozen=True)
class FunctionText:
    """One function's lines, as they stand in the file."""

    text: str
    start: int  # its first line, counted from 1

    def find(self, pattern: str) -> tuple[int, str] | None:
        """The first line of the body that matches, and the matching words; one that only prepares an input comes last."""
        hits = [(offset, line, re.search(pattern, line)) for offset, line in enumerate(self.body)]
        found = [(offset, hit.group(0), bool(PREPARES.match(line))) for offset, line, hit in hits if hit]
        if not found:
            return None
        offset, words, _ = min(found, key=lambda one: one[2])
        return self.start + offset, words

    def inner_return(self) -> int | None:
        """The line of a `return` that gives a value inside a loop or a condition, where none stands behind it."""
        tree = parse(textwrap.dedent(self.text))
        if tree is None or len(tree.body) != 1 or not isinstance(tree.body[0], ast.FunctionDef):
            return None
        lines, inner = [], list(tree.body[0].body)
        if any(isinstance(node, ast.Return) for node in inner):
            return None
        for node in inner:  # grows while it is read
            if isinstance(node, ast.Return) and node.value is not None:
                lines.append(node.lineno)
            elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                inner += [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt)]
        return self.start + min(lines) - 1 if lines else None

    @cached_property
    def body(self) -> list[str]:
        """Its lines with blanks for what is no code of its own: its `def`, texts that stand alone, imports, comments."""
        lines = self.text.splitlines()
        tree = parse(textwrap.dedent(self.text))
        if tree is None:
            return [line.split("#", 1)[0] for line in lines]
        for node in ast.walk(tree):
            if isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant):
                continue
            if isinstance(node, ast.Import | ast.ImportFrom | ast.Expr):
                _blank(lines, (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset))
        for line, column in _comments(self.text):
            lines[line - 1] = lines[line - 1][:column]
        if len(tree.body) == 1 and isinstance(tree.body[0], ast.FunctionDef | ast.AsyncFunctionDef):
            first = tree.body[0].body[0]
            _blank(lines, (1, 0), (first.lineno, first.col_offset))
        return lines


def function_text(text: str, name: str, tree: ast.Module | None = None) -> FunctionText:
    """The last top-level definition of `name` without its docstring's lines; the whole file where there is none."""
    tree = tree or parse(text)
    lines = text.splitlines()
    for node in reversed(tree.body if tree else []):
        names = (
            {t.id for t in node.targets if isinstance(t, ast.Name)} if isinstance(node, ast.Assign) else set()
        )
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names = {node.name}
        if name in names and node.end_lineno:
            body = lines[node.lineno - 1 : node.end_lineno]
            doc = _docstring(node)
            if doc:
                for i in range(doc[0] - node.lineno, doc[1] - node.lineno + 1):
                    body[i] = ""
            return FunctionText("\n".join(body), node.lineno)
    return FunctionText(text, 1)


def _blank(lines: list[str], start: tuple[int, int], end: tuple[int | None, int | None]) -> None:
    """Put spaces between two places, given as line from 1 and column in bytes, as `ast` counts."""
    last, stop = end
    for number in range(start[0], (last or start[0]) + 1):
        data = lines[number - 1].encode()
        a = start[1] if number == start[0] else 0
        b = stop if number == last and stop is not None else len(data)
        lines[number - 1] = (data[:a] + b" " * (b - a) + data[b:]).decode(errors="replace")


def _comments(text: str) -> list[tuple[int, int]]:
    try:
        return [
            t.start
            for t in tokenize.generate_tokens(io.StringIO(text).readline)
            if t.type == tokenize.COMMENT
        ]
    except (tokenize.TokenError, SyntaxError):
        return []


def _docstring(node: ast.AST) -> tuple[int, int] | None:
    body = getattr(node, "body", None)
    if (
        isinstance(body, list)
        and body
        and isinstance(body[0], ast.Expr)
        and isinstance(body[0].value, ast.Constant)
    ):
        first = body[0]
        if isinstance(first.value, ast.Constant) and isinstance(first.value.value, str) and first.end_lineno:
            return first.lineno, first.end_lineno
    return None


def mended(text: str, skeleton: str) -> bool:
    """Whether a file says something else than it did at the start; comments, form and what only runs as a program aside."""
    return _meaning(text) != _meaning(skeleton)


def _meaning(text: str) -> list[str]:
    tree = parse(text)
    return [
        ast.dump(node)
        for node in (tree.body if tree else [])
        if not (isinstance(node, ast.If) and "__name__" in ast.dump(node.test))
    ]


def called_names(text: str, function: str) -> dict[str, int]:
    """Dotted names of what `function` uses, and what it calls in the same file, with the line of each.

    Names are resolved through the imports. Those that the file itself defines are left out; a method of something that has
    no name is `….method`.
    """
    tree = parse(text)
    if tree is None:
        return {}
    reached = reached_by(tree, function)
    outside = [statement for statement in tree.body if not isinstance(statement, Definition)]
    inside = [statement for statement in reached if isinstance(statement, Definition)]
    own = {node.name for node in ast.walk(tree) if isinstance(node, Definition)}
    known = {name: full for name, full in _imported(outside).items() if name not in own} | _imported(inside)
    found = {known[function]: reached[0].lineno} if function in known else {}
    for statement in reached:
        for node in ast.walk(statement):
            if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
                head, _, rest = _dotted(node).partition(".")
                if rest or head in known or head not in own:
                    found.setdefault(known.get(head, head) + (f".{rest}" if rest else ""), node.lineno)
    return found


def _imported(statements: Sequence[ast.stmt]) -> dict[str, str]:
    known = {}
    for node in (node for statement in statements for node in ast.walk(statement)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                name = alias.name.split(".")[0]
                known[alias.asname or name] = alias.name if alias.asname else name
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return known


def reached_by(tree: ast.Module, function: str) -> list[ast.stmt]:
    """The top-level statements that give `function` its meaning, and those of the names used there, and so on."""
    places: dict[str, list[ast.stmt]] = {}
    for statement in tree.body:
        for name in bound(statement):
            places.setdefault(name, []).append(statement)
    reached: list[ast.stmt] = []
    todo, seen = [function], {function}
    while todo:
        for statement in places.get(todo.pop(), ()):
            reached.append(statement)
            used = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)} - seen
            seen |= used
            todo += used
    return reached


def _dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return "…"
