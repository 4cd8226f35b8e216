"""Two edits of one text, joined where they lie in different definitions. Works on lines alone and runs nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from crossent.engine.functions import parse

_HEAD = re.compile(r"(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)")
_GOES_ON = re.compile(r"[\s)\]}]|\Z|\"\"\"|'''")  # a line that belongs to the statement above it


@dataclass(frozen=True)
class Joined:
    """A text that holds both edits, and where each was made: names of functions, "" for anything else."""

    text: str
    mine: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True)
class _Edit:
    """The blocks `start` to `end` of the ancestor are these blocks now."""

    start: int
    end: int
    new: tuple[str, ...]


def join(ancestor: str, mine: str, theirs: str) -> Joined | None:
    """Both edits of the ancestor in one text; None where they meet in one definition, or the result is not sound.

    The result is not sound where it does not parse though both texts do, defines twice what neither does, or lacks a line
    that nobody took away: one moved it, and the other removed the like of it in another place.

    >>> join("a = 1\\ndef f(): 2\\n", "a = 3\\ndef f(): 2\\n", "a = 1\\ndef f(): 4\\n").text
    'a = 3\\ndef f(): 4\\n'
    """
    base = _blocks(ancestor)
    ours, others = _edits(base, _blocks(mine)), _edits(base, _blocks(theirs))
    edits = sorted({*ours, *others}, key=lambda edit: (edit.start, edit.end))
    for before, after in pairwise(edits):
        if after.start < before.end or before.start == after.start:
            return None
    blocks: list[str] = []
    end = 0
    for edit in edits:
        blocks += [*base[end : edit.start], *edit.new]
        end = edit.end
    text = "\n".join([*blocks, *base[end:]])
    if not _is_sound(text, mine, theirs) or _loses(text, ancestor, mine, theirs):
        return None
    return Joined(text, _places(base, ours), _places(base, others))


def _blocks(text: str) -> list[str]:
    """The text in blocks, which joined by line ends are the text: definitions, other statements, the gaps between them."""
    blocks: list[list[str]] = [[]]
    open_head = False  # comments and decorators, whose definition is still to come
    for line in text.split("\n"):
        before = blocks[-1]
        blank = not line.strip()
        if before and not blank and not _GOES_ON.match(line):
            leads = line.startswith(("#", "@"))
            starts = (_HEAD.match(line) is not None or leads or _indented(before)) and not open_head
            open_head = leads
            if starts:
                blocks.append([])
        blocks[-1].append(line)
    return [part for block in blocks for part in _apart(block)]


def _indented(block: Sequence[str]) -> bool:
    """Whether the block holds a body already, so that a line at the margin begins another."""
    return any(line[:1] in (" ", "\t") and line.strip() for line in block)


def _apart(block: list[str]) -> list[str]:
    """A block, and the blank lines below it as one of their own."""
    last = len(block)
    while last and not block[last - 1].strip():
        last -= 1
    return ["\n".join(lines) for lines in (block[:last], block[last:]) if lines]


def _edits(base: Sequence[str], now: Sequence[str]) -> list[_Edit]:
    matcher = SequenceMatcher(None, base, now, autojunk=False)
    return [_Edit(a, b, tuple(now[c:d])) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]


def _places(base: Sequence[str], edits: Sequence[_Edit]) -> tuple[str, ...]:
    """The definitions that edits touch, each once, in order."""
    found: dict[str, None] = {}
    for edit in edits:
        touched = [block for block in (*edit.new, *base[edit.start : edit.end]) if block.strip()]
        kept = set(edit.new) & set(base[edit.start : edit.end])
        found |= dict.fromkeys(_name(block) for block in touched if block not in kept)
    return tuple(found)


def _name(block: str) -> str:
    head = next((match for line in block.split("\n") if (match := _HEAD.match(line))), None)
    return head[1] if head else ""


def _is_sound(text: str, mine: str, theirs: str) -> bool:
    if parse(text) is None and parse(mine) is not None and parse(theirs) is not None:
        return False
    ours, others, both = map(_defined, (mine, theirs, text))
    return all(count <= max(1, ours[name], others[name]) for name, count in both.items())


def _loses(text: str, ancestor: str, mine: str, theirs: str) -> bool:
    """Whether a line is there less often than in a text that has it, though neither edit made it rarer."""
    now, was, ours, others = (Counter(one.split("\n")) for one in (text, ancestor, mine, theirs))
    return any(
        ours[line] >= was[line] <= others[line] and now[line] < max(ours[line], others[line])
        for line in ours | others
    )


def _defined(text: str) -> Counter[str]:
    """How often each function or class is defined at the margin."""
    return Counter(match[1] for line in text.split("\n") if (match := _HEAD.match(line)))
