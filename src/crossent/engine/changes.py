"""Which exercises does a save touch? Fingerprints of what a function depends on, across the learner's files.

Works on text alone and runs nothing. An exercise's fingerprint covers what its functions name, and what those
name, through the files that they import; and always whatever runs while these files load, since that can
break or change anything. So a save may touch an exercise needlessly, which costs one check; it misses none.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from crossent.engine.functions import bound
from crossent.engine.pieces import Part, file_of, hash_of, tree_of

# A function that uses one of these may reach any name at all.
DYNAMIC = frozenset({"__import__", "eval", "exec", "globals", "importlib", "inspect", "runpy", "sys", "vars"})


class Checked(Protocol):
    """What is asked of an exercise here."""

    @property
    def file(self) -> str:
        """Its file in the workspace."""

    @property
    def functions(self) -> Sequence[str]:
        """The functions that it checks."""


def fingerprint(sources: Mapping[str, str], exercise: Checked) -> str:
    """A hash that changes whenever a change in the workspace's files may change the exercise's verdict.

    `sources` holds the text of every Python file in the workspace by name, `helper.py` for example. Comments,
    blank lines and the place of a function in its file do not count. A file that does not parse counts whole.
    """
    text = sources.get(exercise.file)
    if text is None:
        return hash_of(["missing", exercise.file])
    own = file_of(text)
    if own.pieces is None:
        return hash_of(["broken", own.digest])
    search = _Search(sources)
    search.load(exercise.file)
    for function in exercise.functions:
        search.use(exercise.file, function)
    return search.result()


def affected(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """The exercises whose fingerprints differ, in the new order; one that was not there before counts."""
    return [name for name, value in new.items() if old.get(name) != value]


def is_unfinished(source: str, function: str) -> bool:
    """Whether the function is missing, or its last definition only raises `NotImplementedError`.

    A text that does not parse is broken, not unfinished.
    """
    tree = tree_of(source)
    if tree is None:
        return False
    for statement in reversed(tree.body):
        if {function, "*"} & bound(statement):
            return isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef) and _only_raises(statement)
    return True


def _only_raises(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    body = [s for s in function.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]
    if len(body) != 1 or not isinstance(body[0], ast.Raise):
        return False
    raised = body[0].exc.func if isinstance(body[0].exc, ast.Call) else body[0].exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


@dataclass
class _Search:
    """Gathers every statement that counts, and whatever else tells one workspace from another."""

    sources: Mapping[str, str]
    seen: set[tuple[str, str]] = field(default_factory=set)
    pieces: set[tuple[str, int]] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)

    def result(self) -> str:
        """The hash of all that was gathered."""
        parts = []
        for name, index in sorted(self.pieces):
            pieces = file_of(self.sources[name]).pieces or ()
            parts.append(f"{name} {pieces[index].whole.digest}")
        return hash_of([*parts, *sorted(self.facts)])

    def load(self, name: str) -> None:
        """What runs when a file is imported."""
        if name not in self.sources or not self._first("load", name):
            return
        file = file_of(self.sources[name])
        if file.pieces is None:
            self.facts.add(f"broken {name} {file.digest}")
            return
        for index, piece in enumerate(file.pieces):
            if piece.is_import:
                self.pieces.add((name, index))
                self._imports(piece.whole, used=False)
            for part in piece.loads:
                if part is piece.whole:
                    self.pieces.add((name, index))
                self.facts.add(f"load {name} {part.digest}")
                self._follow(name, part)

    def use(self, name: str, wanted: str) -> None:
        """What a name in a file stands for."""
        if not self._first(f"use {name}", wanted):
            return
        file = file_of(self.sources[name])
        binders = (*file.binders.get(wanted, ()), *file.binders.get("*", ()))
        for index in binders:
            assert file.pieces is not None
            piece = file.pieces[index]
            self.pieces.add((name, index))
            if piece.is_import:
                self._imports(piece.whole, used=True, only=wanted)
            else:
                self._follow(name, piece.whole)
        if not binders:
            self.facts.add(f"unbound {name} {wanted}")

    def whole(self, name: str) -> None:
        """Everything in a file."""
        self.load(name)
        file = file_of(self.sources[name])
        if file.pieces is not None and self._first("whole", name):
            for wanted in file.binders:
                self.use(name, wanted)

    def _follow(self, name: str, part: Part) -> None:
        """What a piece of code in a file may reach."""
        if part.names & DYNAMIC:
            for other in self.sources:
                self.whole(other)
        for wanted in part.names:
            self.use(name, wanted)
        self._imports(part, used=True)

    def _imports(self, part: Part, used: bool, only: str | None = None) -> None:
        for item in part.imports:
            name = f"{item.module}.py"
            if name not in self.sources or (only not in (None, "*", item.alias) and item.alias != "*"):
                continue
            self.load(name)
            if item.name == "*" or (used and item.name is None):
                self.whole(name)
            elif item.name is not None:
                file = file_of(self.sources[name])
                if used and file.pieces is not None:
                    self.use(name, item.name)
                self.facts.add(f"has {name} {item.name} {item.name in file.binders}")

    def _first(self, kind: str, what: str) -> bool:
        if (kind, what) in self.seen:
            return False
        self.seen.add((kind, what))
        return True
