"""A course's lessons, read once: kept in memory, and on disk so that the next start need not compute them again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from crossent.web.lesson import Lesson, Part, read_lesson
from crossent.web.view import anchor

if TYPE_CHECKING:
    from crossent.engine.catalog import Course, Module

PACKAGE = Path(__file__).parent.parent


class Lessons:
    """Lessons by module, read again when their text changes. Safe to ask from several threads."""

    def __init__(self, course: Course, cache: Path | None = None) -> None:
        self._course = course
        self._cache = cache
        self._read: dict[str, tuple[tuple[int, int], Lesson]] = {}
        self._locks = {module.id: threading.Lock() for module in course.modules}

    def get(self, module: Module) -> Lesson:
        """The module's lesson."""
        path = module.folder / "lesson.md"
        stat = path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
        with self._locks[module.id]:
            if module.id not in self._read or self._read[module.id][0] != stamp:
                self._read[module.id] = (stamp, self._find(module, path.read_text(encoding="utf-8")))
            return self._read[module.id][1]

    def _find(self, module: Module, text: str) -> Lesson:
        """From the disk where it was made from the same text by the same code, else made."""
        kept = self._cache / f"lesson-{module.id}.json" if self._cache else None
        key = self._key(module, text)
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            data = json.loads(kept.read_text(encoding="utf-8")) if kept else {}
            if data["key"] == key:
                pieces = [piece if isinstance(piece, str) else Part(**piece) for piece in data["pieces"]]
                return Lesson(pieces, data["sections"])
        lesson = self._make(module, text)
        if kept:
            data = {
                "key": key,
                "pieces": [_plain(piece) for piece in lesson.pieces],
                "sections": lesson.sections,
            }
            with contextlib.suppress(OSError):
                kept.parent.mkdir(exist_ok=True)
                fresh = kept.with_name(f"{kept.name}.{os.getpid()}")
                fresh.write_text(json.dumps(data), encoding="utf-8")
                fresh.replace(kept)
        return lesson

    def _make(self, module: Module, text: str) -> Lesson:
        from crossent.web.computed import public

        return read_lesson(
            text,
            public(self._course.values) if "{=" in text else {},
            module=module.id,
            number=module.number,
            anchors={exercise.id: anchor(exercise.id) for exercise in module.everything},
            where=f"{module.folder.name}/lesson.md",
        )

    def _key(self, module: Module, text: str) -> str:
        """Changes with the text, the exercises it may name, and the code that computes and renders."""
        digest = hashlib.sha256(
            f"{module.id} {module.number} {[e.id for e in module.everything]}\n{text}".encode()
        )
        for folder in (self._course.root, PACKAGE / "maths", PACKAGE / "training", PACKAGE / "web"):
            for path in sorted(folder.glob("*.py")):
                stat = path.stat()
                digest.update(f"{path} {stat.st_mtime_ns} {stat.st_size}\n".encode())
        return digest.hexdigest()


def _plain(piece: str | Part) -> object:
    return piece if isinstance(piece, str) else asdict(piece)
