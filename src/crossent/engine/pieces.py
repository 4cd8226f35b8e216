"""A Python text as top-level statements: what each means, names, binds, and does while its file loads.

Read once for each text, and statement by statement, so that a save costs only what it changed. What follows from
it is `changes`' business.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossent.engine.functions import bound, first_line, parse

SKIPPED = frozenset({"ctx", "kind", "type_comment"})


@dataclass(frozen=True)
class Import:
    """One imported name: `from module import name as alias`; no name for `import module`."""

    module: str
    name: str | None
    alias: str


@dataclass(frozen=True)
class Part:
    """A syntax tree in short: its meaning without positions and comments, its names, its imports."""

    digest: str
    names: frozenset[str]
    imports: tuple[Import, ...]


@dataclass(frozen=True)
class Piece:
    """One top-level statement."""

    whole: Part
    binds: frozenset[str]
    loads: tuple[Part, ...]  # what runs while the file loads
    is_import: bool


@dataclass(frozen=True)
class File:
    """The statements of one text; None where it does not parse."""

    digest: str
    pieces: tuple[Piece, ...] | None
    binders: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=128)
def tree_of(text: str) -> ast.Module | None:
    """The tree; None where the text does not parse."""
    return parse(text)


@lru_cache(maxsize=128)
def file_of(text: str) -> File:
    """The text as statements."""
    tree = tree_of(text)
    if tree is None:
        return File(hash_of([text]), None, {})
    lines = text.split("\n")
    pieces: list[Piece] = []
    binders: dict[str, tuple[int, ...]] = {}
    for statement in tree.body:
        span = "\n".join(lines[first_line(statement) - 1 : statement.end_lineno])
        piece = _piece(_Same(statement, (span, statement.col_offset, statement.end_col_offset)))
        for name in piece.binds:
            binders[name] = (*binders.get(name, ()), len(pieces))
        pieces.append(piece)
    return File(hash_of([text]), tuple(pieces), binders)


class _Same:
    """A statement that is known by its text, so that only those that a save changed are read again."""

    def __init__(self, statement: ast.stmt, key: tuple[str, int, int | None]) -> None:
        self.statement, self.key = statement, key

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.key == other.key


@lru_cache(maxsize=2048)
def _piece(same: _Same) -> Piece:
    statement = same.statement
    whole = _part(statement)
    is_import = isinstance(statement, ast.Import | ast.ImportFrom)
    loads = () if is_import or _is_main(statement) else _loads(statement, whole)
    return Piece(whole, frozenset(bound(statement)), loads, is_import)


def _loads(statement: ast.stmt, whole: Part) -> tuple[Part, ...]:
    """The parts of a statement that do something, or can fail, while its file loads."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        if statement.decorator_list:
            return (whole,)
        return tuple(
            _part(node) for node in _signature(statement.args, statement.returns) if not _inert(node)
        )
    if isinstance(statement, ast.ClassDef):
        quiet = not (statement.bases or statement.keywords or statement.decorator_list)
        return () if quiet and not any(_loads(inner, _part(inner)) for inner in statement.body) else (whole,)
    if isinstance(statement, ast.Pass) or (isinstance(statement, ast.Expr) and _inert(statement.value)):
        return ()
    if isinstance(statement, ast.Assign) and _inert(statement.value):
        return () if all(isinstance(target, ast.Name) for target in statement.targets) else (whole,)
    return (whole,)


def _signature(arguments: ast.arguments, returns: ast.expr | None = None) -> list[ast.expr]:
    """The expressions that run where a function is defined: defaults and annotations."""
    everyone = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    everyone += [a for a in (arguments.vararg, arguments.kwarg) if a]
    annotations = [a.annotation for a in everyone]
    found = [*arguments.defaults, *arguments.kw_defaults, *annotations, returns]
    return [node for node in found if node is not None]


def _inert(node: ast.expr) -> bool:
    """Whether the expression can neither do anything nor fail: constants, lists of them, lambdas."""
    if isinstance(node, ast.Lambda):
        return all(_inert(default) for default in _signature(node.args))
    if isinstance(node, ast.Tuple | ast.List):
        return all(_inert(element) for element in node.elts)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return isinstance(node.operand, ast.Constant) and isinstance(node.operand.value, int | float)
    return isinstance(node, ast.Constant)


def _is_main(statement: ast.stmt) -> bool:
    """`if __name__ == "__main__":`, which no check runs."""
    return (
        isinstance(statement, ast.If)
        and not statement.orelse
        and ast.unparse(statement.test) == "__name__ == '__main__'"
    )


def _part(tree: ast.AST) -> Part:
    """Read a tree once: without recursion, since a long sum is a deep tree."""
    out: list[str] = []
    names: set[str] = set()
    imports: list[Import] = []
    stack: list[object] = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.AST):
            out.append(type(node).__name__)
            if isinstance(node, ast.Name):
                names.add(node.id)
                out.append(node.id)
                continue
            if isinstance(node, ast.Global):
                names.update(node.names)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    head = alias.name.split(".")[0]
                    imports.append(Import(head, None, alias.asname or head))
                    names.add(head)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                head = node.module.split(".")[0]
                imports += [Import(head, alias.name, alias.asname or alias.name) for alias in node.names]
                names.add(head)
            stack += [getattr(node, name, None) for name in node._fields if name not in SKIPPED]
        elif isinstance(node, list):
            out.append(f"[{len(node)}")
            stack += node
        else:
            out.append(f"{type(node).__name__} {hex(node) if type(node) is int else repr(node)}")
    return Part(hash_of(out), frozenset(names), tuple(imports))


def hash_of(parts: Sequence[str]) -> str:
    """One hash of many strings."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
