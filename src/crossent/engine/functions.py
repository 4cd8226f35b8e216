"""Functions as text: skeletons joined to a file, one put back, one appended. Knows no disk."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
SLIPPED = re.compile(r"[ \t)\]}#]|return\b")  # begins a line that belongs to the function above it
OWN_SCOPE = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class NotFound(Exception):
    """The text neither parses nor shows where the function is."""


@dataclass(frozen=True)
class Block:
    """One top-level statement of a skeleton that is not an import."""

    names: frozenset[str]
    text: str  # with the comments above it
    bare: str  # from its first decorator


def parse(text: str) -> ast.Module | None:
    """The tree, without the compiler's warnings; None where the text does not parse."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def first_line(statement: ast.stmt) -> int:
    """Where the statement starts, decorators included; counted from 1."""
    decorators = statement.decorator_list if isinstance(statement, Definition) else []
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def bound(statement: ast.AST) -> set[str]:
    """The names that a statement gives a value in its own scope; "*" for a star import."""
    names: set[str] = set()
    stack = [statement]
    while stack:  # without recursion, since a long sum is a deep tree
        node = stack.pop()
        if isinstance(node, Definition):
            names.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.Name):
            names |= {node.id} if isinstance(node.ctx, ast.Store) else set()
        elif not isinstance(node, OWN_SCOPE):
            if isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
                names.add(node.name)
            elif isinstance(node, ast.MatchMapping) and node.rest:
                names.add(node.rest)
            stack += ast.iter_child_nodes(node)
    return names


def split(skeleton: str) -> tuple[dict[str, str], list[Block]]:
    """A skeleton's imports (by their meaning) and its other statements; its own docstring is left out."""
    tree = ast.parse(skeleton)
    lines = skeleton.split("\n")
    imports: dict[str, str] = {}
    blocks: list[Block] = []
    end = 0
    for number, statement in enumerate(tree.body):
        start = first_line(statement) - 1
        above = start
        while above > end and lines[above - 1].startswith("#"):
            above -= 1
        end = statement.end_lineno or start
        following = tree.body[number + 1 : number + 2]
        stop = first_line(following[0]) - 1 if following else len(lines)
        while end < stop and (not lines[end].strip() or _indented_comment(lines[end])):
            end += 1
        text = "\n".join(lines[start:end]).rstrip()
        if isinstance(statement, ast.Import | ast.ImportFrom):
            imports[ast.dump(statement)] = text
        elif not (number == 0 and _is_text(statement)):
            blocks.append(Block(frozenset(bound(statement)), "\n".join(lines[above:end]).rstrip(), text))
    return imports, blocks


def compose(header: str, skeletons: Iterable[str]) -> str:
    """A new file: the header, the skeletons' further imports once each, then their functions."""
    imports = _imports(ast.parse(header))
    extra: list[str] = []
    blocks: list[str] = []
    for skeleton in skeletons:
        own, parts = split(skeleton)
        extra += [text for meaning, text in own.items() if meaning not in imports]
        imports |= own.keys()
        blocks += [part.text for part in parts]
    head = header.strip("\n").rstrip()
    if extra:
        gap = "\n" if imports_last(header) or not head else "\n\n"
        head = (head + gap if head else "") + "\n".join(extra)
    return "\n\n\n".join(part for part in (head, *blocks) if part) + "\n"


def imports_last(header: str) -> bool:
    """Whether the header ends in an import, so that another can follow on the next line."""
    body = ast.parse(header).body
    return bool(body) and isinstance(body[-1], ast.Import | ast.ImportFrom)


def append_missing(text: str, skeleton: str, only: Sequence[str] | None = None) -> tuple[str, list[str]]:
    """Add what the file lacks of a skeleton, at its end; returns the text and the names added.

    What the file defines is left alone. `only` names functions to add whether or not something else, such as
    an import, gives them a value already.
    """
    tree = parse(text)
    if tree is None:
        raise NotFound
    there = set().union(*map(bound, tree.body)) - set(only or ())
    imports, blocks = split(skeleton)
    wanted = [b for b in blocks if not b.names or not b.names & there]
    if only is not None:
        wanted = [b for b in wanted if b.names & set(only)]
    added = sorted(set().union(*(b.names for b in wanted)), key=skeleton.find)
    if not added:
        return text, []
    known = _imports(tree)
    lines = [line for meaning, line in imports.items() if meaning not in known]
    parts = ["\n".join(lines)] if lines else []
    addition = "\n\n\n".join([*parts, *(block.text for block in wanted)])
    return text + _gap(text) + addition + "\n", added


def put_back(text: str, skeleton: str, name: str) -> str:
    """The text with one function as it was at the start; everything around it stays, character by character.

    The last definition is the one that counts, so it is the one replaced; earlier ones stay. Decorators go
    with the function, and so do lines behind it up to a `return` that slipped out of it; comments above it stay.
    Where nothing can be replaced (the function is gone, or an import or a block gives it its value) the skeleton
    is appended. A text that does not parse is searched by indentation; `NotFound` where that finds nothing.
    """
    _, blocks = split(skeleton)
    new = next(block.bare for block in blocks if name in block.names)
    tree = parse(text)
    lines = text.split("\n")
    span = _scan(lines, name) if tree is None else _span(tree, lines, name)
    if span is None:
        return append_missing(text, skeleton, only=[name])[0]
    start, end = span
    return "\n".join([*lines[:start], *new.split("\n"), *lines[end:]])


def _span(tree: ast.Module, lines: list[str], name: str) -> tuple[int, int] | None:
    """The lines of the statement that gives `name` its value, if it can be taken out whole."""
    binders = [i for i, statement in enumerate(tree.body) if {name, "*"} & bound(statement)]
    if not binders:
        return None
    number = binders[-1]
    statement = tree.body[number]
    if not isinstance(statement, Definition | ast.Assign | ast.AnnAssign) or bound(statement) != {name}:
        return None
    start, end = first_line(statement) - 1, statement.end_lineno or statement.lineno
    slipped = _slipped_out(tree.body[number + 1 :]) if isinstance(statement, Definition) else []
    if slipped:
        end = slipped[-1].end_lineno or slipped[-1].lineno
    others = tree.body[:number] + tree.body[number + 1 + len(slipped) :]
    if any(first_line(o) <= end and (o.end_lineno or o.lineno) > start for o in others):
        return None  # it shares a line with another statement
    return start, _with_trailing_comments(lines, end)


def _slipped_out(behind: list[ast.stmt]) -> list[ast.stmt]:
    """What stands behind a function and was its own until its indent went: up to the last `return` outside of any function."""
    last = 0
    for count, statement in enumerate(behind, 1):
        if isinstance(statement, Definition | ast.Import | ast.ImportFrom):
            break
        if any(isinstance(node, ast.Return) for node in _own_statements(statement)):
            last = count
    return behind[:last]


def _own_statements(statement: ast.AST) -> Iterator[ast.AST]:
    """The statement and those that it holds, without what functions in it hold."""
    yield statement
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case) and not isinstance(
            child, Definition
        ):
            yield from _own_statements(child)


def _scan(lines: list[str], name: str) -> tuple[int, int]:
    """A function's lines in a text that does not parse: from its `def` to the next line without indent."""
    head = re.compile(rf"(async[ \t]+)?def[ \t]+{re.escape(name)}\b")
    found = [i for i, line in enumerate(lines) if head.match(line)]
    if not found:
        raise NotFound
    start = found[-1]
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or SLIPPED.match(lines[end])):
        end += 1
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    while start and lines[start - 1].startswith("@"):
        start -= 1
    return start, end


def _with_trailing_comments(lines: list[str], end: int) -> int:
    """Past the indented comments that follow a function's last statement."""
    last = end
    while end < len(lines) and (not lines[end].strip() or _indented_comment(lines[end])):
        end += 1
        if lines[end - 1].strip():
            last = end
    return last


def _indented_comment(line: str) -> bool:
    return line[:1] in (" ", "\t") and line.lstrip().startswith("#")


def _is_text(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def _imports(tree: ast.Module) -> set[str]:
    return {ast.dump(node) for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)}


def _gap(text: str) -> str:
    """What brings the text's end to two blank lines."""
    if not text.strip():
        return ""
    return "\n" * max(0, 3 - (len(text) - len(text.rstrip("\n"))))
