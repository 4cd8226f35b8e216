"""The learner's folder: made, extended, read, saved, reset. Nothing of theirs is ever overwritten unkept.

How text becomes bytes and reaches the disk is `textfile`'s business, where a function stands is `functions`'.
No locks: two processes may use one workspace at once, since every file is made or replaced in one step, and
only while it is still what it was when its new text was made.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from crossent.engine import beginnings, functions
from crossent.engine import placed as placed_before
from crossent.engine.meeting import Conflict, meet
from crossent.engine.textfile import (
    ChangedMeanwhile,
    UnknownFile,
    WorkspaceError,
    create,
    decode,
    decode_anyhow,
    encode,
    hash_of,
    make_folder,
    read_bytes,
    remove_left_behind,
    replace,
)

if TYPE_CHECKING:
    from crossent.engine.catalog import Course
    from crossent.engine.exercise import Exercise

__all__ = ["Conflict", "Opened", "UnknownFile", "Workspace", "WorkspaceError", "default_path"]

SCRATCH = "scratch.py"


@dataclass
class Opened:
    """What opening a workspace did."""

    first: bool = False  # the folder was not a workspace before
    created: list[str] = field(default_factory=list)  # files
    added: dict[str, list[str]] = field(default_factory=dict)  # file to functions that a newer course brought
    notices: list[str] = field(default_factory=list)  # sentences for the learner


def default_path() -> Path:
    """`my-crossent` in the home folder."""
    try:
        return Path.home() / "my-crossent"
    except RuntimeError:  # no home folder is known
        return Path.cwd() / "my-crossent"


class Workspace:
    """One folder of a learner's files for one course. `open` it before anything else."""

    def __init__(self, path: Path | str, course: Course) -> None:
        self.path = Path(os.path.realpath(Path(path).expanduser()))
        self.course = course
        self._headers: dict[str, str] = {}
        self._exercises: dict[str, list[Exercise]] = {}
        self._by_choice = beginnings.by_choice(course)
        self._late: set[str] = set()  # broken scripts, each made when it is first opened
        for module in course.modules:
            headers = {track.file: track.header for track in module.tracks}
            if module.file and not headers:
                headers = {module.file: module.header}
            for name, header in headers.items():
                self._headers[name] = header
                self._exercises.setdefault(name, [])
            for exercise in module.everything:
                self._exercises.setdefault(exercise.file, []).append(exercise)
                if exercise.kind == "mend" and exercise.file not in self._headers:
                    self._late.add(exercise.file)

    @property
    def names(self) -> list[str]:
        """The files that the page may read and write, in the course's order."""
        return [*self._exercises, SCRATCH]

    @property
    def private(self) -> Path:
        """The folder of what the course itself keeps."""
        return self.path / ".crossent"

    @property
    def progress_path(self) -> Path:
        """Where the progress file belongs."""
        return self.private / "progress.sqlite3"

    @property
    def _memory(self) -> Path:
        return self.private / "workspace.json"

    @property
    def token(self) -> str:
        """The secret that lets a page in; the same after a restart."""
        return read_bytes(self.private / "token").decode("ascii", "replace").strip()

    def open(self) -> Opened:
        """Make what is missing, add what a newer course brings, and say what was done.

        A broken script waits until it is opened. A function or a file that the learner deleted is not put back.
        Raises `WorkspaceError` where the folder cannot be used.
        """
        for folder in (self.path, self.private, self.path / "backups"):
            make_folder(folder)
        remove_left_behind(self.path, self.names)
        create(self.private / ".gitignore", b"*\n")
        create(self.private / "token", secrets.token_urlsafe(32).encode() + b"\n", private=True)
        beginnings.editor_settings(self.path)
        done = Opened()
        state = placed_before.load(self._memory)
        done.first = state is None
        placed, files = state or (set(), set())
        before = (set(placed), set(files))
        for name, exercises in self._exercises.items():
            if name in self._by_choice | self._late and not os.path.lexists(self.path / name):
                continue
            new = [exercise for exercise in exercises if exercise.key not in placed]
            if (new or name not in files) and self._place(name, new, name in files, done):
                placed |= {exercise.key for exercise in new}
                files.add(name)
        if SCRATCH not in files:
            if create(
                self.path / SCRATCH,
                beginnings.scratch(
                    n for n in self._exercises if n not in self._by_choice | self._late
                ).encode(),
            ):
                done.created.append(SCRATCH)
            files.add(SCRATCH)
        if done.first or (placed, files) != before:
            placed_before.save(self._memory, str(getattr(self.course, "version", "")), placed, files)
        return done

    def bring(self, name: str) -> bool:
        """Make a file that is there by choice, unless it is there already; whether it was made."""
        text = beginnings.text_of(name, self._headers, self._exercises[name])
        if os.path.lexists(self.path / name) or not create(self.path / name, text.encode()):
            return False
        placed, files = placed_before.load(self._memory) or (set(), set())
        placed |= {exercise.key for exercise in self._exercises[name]}
        version = str(getattr(self.course, "version", ""))
        placed_before.save(self._memory, version, placed, files | {name})
        return True

    def waits(self, name: str) -> bool:
        """Whether the file is a broken script that was never opened, and so was not made yet."""
        if name not in self._late or os.path.lexists(self.path / name):
            return False
        return name not in (placed_before.load(self._memory) or (set(), set()))[1]

    def fetch(self, name: str) -> None:
        """The learner opens this file: make it, if it waits for that."""
        if self.waits(name):
            self.bring(name)

    def read(self, name: str) -> tuple[str, str]:
        r"""A file's text, its lines ending in `\n`, and the SHA-256 of its bytes; one that waits is made."""
        self.fetch(name)
        data = read_bytes(self._real(name))
        return decode(data, name), hash_of(data)

    def write(self, name: str, text: str, base_hash: str, ancestor: str = "") -> str:
        """Save a text that was made from the version `base_hash`, whose text was `ancestor`; returns the new hash.

        Raises `Conflict` where the disk holds another version by now; `text` is in `backups` then. A file
        that is not there is made.
        """
        path = self._real(name)
        for _ in range(3):
            old = read_bytes(path) if path.exists() else None
            data = encode(text, old or b"", name)
            if data == old:
                return hash_of(data)
            if old is not None and hash_of(old) != base_hash:
                raise meet(name, text, data, old, ancestor, base_hash, self.back_up)
            try:
                replace(path, data, old)
                return hash_of(data)
            except ChangedMeanwhile:
                continue
        raise WorkspaceError(f"{name} keeps changing on disk. Close what else writes it and save again.")

    def texts(self) -> dict[str, str]:
        """Every Python file at the top level, by name; what Python cannot decode does not parse here either."""
        found = {}
        for path in sorted(self.path.glob("*.py")):
            if not path.name.startswith("."):
                try:
                    found[path.name] = decode_anyhow(path.read_bytes())
                except OSError:
                    continue
        return found

    def reset(self, exercise: Exercise) -> Path | None:
        """Put an exercise back to its start; returns the backup of the whole file as it was.

        Only the exercise's own functions change, or the whole file where the exercise is that file. None
        where nothing was there to keep. Raises `WorkspaceError`, with nothing changed, where the functions
        cannot be found.
        """
        name = exercise.file
        path = self._real(name)
        for _ in range(3):
            if not path.exists():
                if create(path, beginnings.text_of(name, self._headers, self._exercises[name]).encode()):
                    return None
                continue
            old = read_bytes(path)
            data = self._restored(exercise, old)
            kept = self.back_up(Path(name).stem, old)
            try:
                replace(path, data, old)
                return kept
            except ChangedMeanwhile:
                kept.unlink(missing_ok=True)
        raise WorkspaceError(f"{name} keeps changing on disk. Close what else writes it and reset again.")

    def _restored(self, exercise: Exercise, old: bytes) -> bytes:
        name = exercise.file
        if name not in self._headers and len(self._exercises[name]) == 1:
            return exercise.skeleton.encode()
        text = decode(old, name)
        for function in exercise.functions:
            try:
                text = functions.put_back(text, exercise.skeleton, function)
            except functions.NotFound as error:
                raise WorkspaceError(
                    f"{name} does not parse, and no line of it starts with `def {function}`. "
                    "Nothing was changed: mend its syntax error and reset again."
                ) from error
        return encode(text, old, name)

    def _real(self, name: str) -> Path:
        """Where the file is, links followed; `UnknownFile` for anything but the workspace's own files."""
        if name not in self.names:
            shown = name if name.isprintable() and len(name) < 80 else "That"
            raise UnknownFile(f"{shown} is not a file of this workspace. There are {', '.join(self.names)}.")
        path = Path(os.path.realpath(self.path / name))
        if not path.is_relative_to(self.path):
            raise UnknownFile(
                f"{name} is a link that leads out of the workspace. Put the file itself in its place."
            )
        return path

    def _place(self, name: str, new: list[Exercise], known: bool, done: Opened) -> bool:
        """Bring new exercises into their file; False where that has to wait for the next start."""
        path = self.path / name
        if not os.path.lexists(path):
            if known:
                return True  # the learner deleted it
            if create(path, beginnings.text_of(name, self._headers, self._exercises[name]).encode()):
                done.created.append(name)
                return True
        if name not in self._headers and len(self._exercises[name]) == 1:
            return True  # the file is the exercise, and there it is
        added: list[str] = []
        for _ in range(3):
            try:
                old = read_bytes(self._real(name))
                text, added = decode(old, name), []
                for exercise in new:
                    text, names = functions.append_missing(text, exercise.skeleton)
                    added += names
                if added:
                    replace(path, encode(text, old, name), old)
            except ChangedMeanwhile:
                continue
            except functions.NotFound:
                done.notices.append(f"{name} has a syntax error; new exercises join it once it is mended.")
                return False
            except UnknownFile as error:
                done.notices.append(str(error))
                return False
            break
        if added:
            done.added[name] = added
            done.notices.append(f"New in {name}: {', '.join(added)}.")
        return True

    def beginning(self, name: str) -> str:
        """The text that one of the course's files starts with; "" for any other."""
        exercises = self._exercises.get(name)
        return "" if exercises is None else beginnings.text_of(name, self._headers, exercises)

    def back_up(self, what: str, data: bytes) -> Path:
        """Keep a text in the folder of backups, under the date and these words; where it lies."""
        stamp = datetime.now().strftime("%Y-%m-%dT%H-%M-%S")
        folder = self.path / "backups"
        make_folder(folder)
        for number in range(1, 10_000):
            path = folder / f"{stamp}-{what}{f'-{number}' if number > 1 else ''}.py"
            if create(path, data):
                return path
        raise WorkspaceError(f"{folder} holds too many files. Move some of them away and try again.")
