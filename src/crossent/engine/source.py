"""The learner's text seen as functions: where each stands, what it says, what it calls."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from crossent.engine.functions import parse


@dataclass(frozen=True)
class FunctionText:
    """One function's lines, as they stand in the file."""

    text: str
    start: int  # its first line, counted from 1

    def find(self, pattern: str) -> tuple[int, str] | None:
        """The first line (outside strings' own lines and comments) that matches, and the matching words."""
        for offset, line in enumerate(self.text.splitlines()):
            code = line.split("#", 1)[0]
            hit = re.search(pattern, code)
            if hit:
                return self.start + offset, hit.group(0)
        return None


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


def called_names(text: str) -> dict[str, int]:
    """Dotted names that the text calls or imports, resolved through its imports, with the line of each."""
    tree = parse(text)
    if tree is None:
        return {}
    known: dict[str, str] = {}
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                known[alias.asname or alias.name.split(".")[0]] = (
                    alias.name if alias.asname else alias.name.split(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                known[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load):
            dotted = _dotted(node)
            if dotted:
                head, _, rest = dotted.partition(".")
                full = known.get(head, head) + (f".{rest}" if rest else "")
                found.setdefault(full, node.lineno)
    return found


def _dotted(node: ast.AST) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        left = _dotted(node.value)
        return f"{left}.{node.attr}" if left else None
    return None
