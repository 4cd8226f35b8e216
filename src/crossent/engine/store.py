"""One SQLite file that never fails its user: versions, damage, read-only folders and full disks are met here.

What stands in the file is the caller's business; it gives the migrations and a function that reads everything.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from crossent.engine.textfile import WorkspaceError

T = TypeVar("T")
WAIT = 5.0  # seconds for another process to finish its transaction
# What the disk or the folder does to us; anything else that SQLite raises means that the file is damaged.
NOT_DAMAGE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_AUTH,
}


# SQLite's own errors, and its messages where they quote a damaged file.
TROUBLE = (sqlite3.Error, UnicodeDecodeError)
Trouble = sqlite3.Error | UnicodeDecodeError


class NewerProgress(WorkspaceError):
    """A newer course wrote this file; it was left as it is."""


class _Damaged(Exception):
    """The file is not what it should be."""


@dataclass(frozen=True)
class Words:
    """How a learner is told what befell a file: what is kept in it, and what its damage means, with {aside} for its new name."""

    kept: str = "Progress is"
    damaged: str = (
        "The progress file was damaged. It is kept as {aside}, and a new one was started; your code is untouched. "
        "Check your exercises again to have their results back."
    )


class Store:
    """A connection that mends itself."""

    def __init__(
        self,
        path: Path,
        migrations: Sequence[str],
        read_all: Callable[[sqlite3.Connection], None],
        words: Words | None = None,
    ) -> None:
        self.path = path
        self.problem: str | None = None
        self._words = words or Words()
        self._migrations = migrations
        self._read_all = read_all
        self._lock = threading.RLock()
        self._file: tuple[int, int] | None = None  # which file is open; None: memory
        self._db = self._open()

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._db.close()

    def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do it as one transaction, kept once this returns."""
        return self._do(work, "BEGIN IMMEDIATE")

    def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do it on one state of the file."""
        return self._do(work, "BEGIN")

    def _do(self, work: Callable[[sqlite3.Connection], T], begin: str) -> T:
        with self._lock:
            if self._file is not None and self._file != _identity(self.path):
                self._moved_away()
            for _ in range(3):
                try:
                    return self._transaction(self._db, work, begin)
                except TROUBLE as error:
                    self._recover(error)
            return self._transaction(self._db, work, begin)

    def _transaction(self, db: sqlite3.Connection, work: Callable[[sqlite3.Connection], T], begin: str) -> T:
        db.execute(begin)
        try:
            result = work(db)
            db.execute("COMMIT")
            return result
        except BaseException:
            with contextlib.suppress(*TROUBLE):
                db.execute("ROLLBACK")
            raise

    # ------------------------------------------------------------------ opening

    def _open(self) -> sqlite3.Connection:
        for _ in range(2):
            try:
                return self._open_file()
            except _Damaged:
                if not self._move_aside():
                    return self._in_memory("it is damaged, and cannot be moved aside", None)
            except TROUBLE as error:
                return self._in_memory(_why(error), None)
            except OSError as error:
                return self._in_memory(error.strerror or str(error), None)
        return self._in_memory("it is damaged", None)

    def _open_file(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._refuse_newer(_version_in(self.path))
        db = None
        try:
            db = _connect(str(self.path))
            self._refuse_newer(_pragma(db, "user_version"))
            with contextlib.suppress(sqlite3.OperationalError):  # a file system without shared memory
                if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal":
                    db.execute("PRAGMA synchronous = NORMAL")
            self._examine(db)
            self._migrate(db)
            self._read_all(db)
            # A write that changes nothing: a folder that takes none is told now, not after the first exercise.
            self._transaction(
                db, lambda db: db.execute(f"PRAGMA user_version = {len(self._migrations)}"), "BEGIN IMMEDIATE"
            )
        except TROUBLE as error:
            if db is not None:
                db.close()
            if _is_damage(error):
                raise _Damaged from error
            raise
        except BaseException:
            if db is not None:
                db.close()
            raise
        self._file = _identity(self.path)
        return db

    def _refuse_newer(self, version: int) -> None:
        ours = len(self._migrations)
        if ours < version < 10_000:  # a larger number is damage
            raise NewerProgress(
                f"{self.path} was written by a newer version of the course (format {version}, this one knows "
                f"{ours}). It was left as it is. Update the course, or choose another folder with --workspace."
            )

    def _examine(self, db: sqlite3.Connection) -> None:
        """Damage shows here and not in the middle of a lesson."""
        if [row[0] for row in db.execute("PRAGMA integrity_check")] != ["ok"]:
            raise sqlite3.DatabaseError("integrity check failed")
        version = _pragma(db, "user_version")
        known = set(re.findall(r"CREATE TABLE (\w+)", "".join(self._migrations)))
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if (
            version not in range(len(self._migrations) + 1)
            or (version == 0 and tables)
            or not tables <= known
        ):
            raise sqlite3.DatabaseError("another program's file")

    def _migrate(self, db: sqlite3.Connection) -> None:
        """Bring the file to our version in one transaction; two processes may try at once."""
        if _pragma(db, "user_version") == len(self._migrations):
            return

        def work(db: sqlite3.Connection) -> None:
            for version in range(_pragma(db, "user_version"), len(self._migrations)):
                for statement in self._migrations[version].split(";"):
                    db.execute(statement)
            db.execute(f"PRAGMA user_version = {len(self._migrations)}")

        self._transaction(db, work, "BEGIN IMMEDIATE")

    # ------------------------------------------------------------------ trouble

    def _recover(self, error: Trouble) -> None:
        """Go on after an error: with a new file where this one is damaged, else in memory."""
        if self._file is None:
            self._db.close()
            self._db = self._in_memory(_why(error), None)
            return
        old = self._db
        if _is_damage(error):
            old.close()
            self._db = self._open()
        else:
            self._db = self._in_memory(_why(error), old)
            old.close()

    def _moved_away(self) -> None:
        """The file was deleted or replaced under us: what we still hold goes into the new one if that is empty."""
        held = sqlite3.connect(":memory:")
        with contextlib.suppress(*TROUBLE):
            self._db.backup(held)
        self._db.close()
        gone = _identity(self.path) is None
        if gone:
            for end in ("-wal", "-shm"):
                with contextlib.suppress(OSError):
                    Path(f"{self.path}{end}").unlink(missing_ok=True)
        self._db = self._open()
        if gone:
            with contextlib.suppress(*TROUBLE):
                held.backup(self._db)
        held.close()

    def _in_memory(self, why: str, old: sqlite3.Connection | None) -> sqlite3.Connection:
        """Everything that can still be read, in memory; nothing is kept from here on."""
        self._file = None
        self.problem = (
            f"{self._words.kept} not being kept: {self.path} cannot be used ({why}). You can go on, but what you do now "
            "is forgotten at the end. Free some space or make the folder writable, and start again."
        )
        db = _connect(":memory:")
        sources: list[Callable[[], sqlite3.Connection]] = [
            lambda: _connect(f"{self.path.absolute().as_uri()}?immutable=1", uri=True)
        ]
        if old is not None:
            sources.insert(0, lambda: old)
        for source in sources:
            try:
                with contextlib.closing(source()) as readable:
                    readable.backup(db)
                self._migrate(db)
                self._read_all(db)
                return db
            except (*TROUBLE, ValueError):
                db.close()
                db = _connect(":memory:")
        self._migrate(db)
        return db

    def _move_aside(self) -> bool:
        """Keep a damaged file under another name."""
        stamp = datetime.now().strftime("%Y-%m-%dT%H-%M-%S")
        for number in range(1, 1000):
            name = f"{self.path.stem}.damaged-{stamp}{f'-{number}' if number > 1 else ''}{self.path.suffix}"
            aside = self.path.with_name(name)
            if not os.path.lexists(aside):
                break
        try:
            for end in ("-wal", "-shm", ""):
                if os.path.lexists(f"{self.path}{end}"):
                    os.replace(f"{self.path}{end}", f"{aside}{end}")
        except OSError:
            return False
        self.problem = self._words.damaged.format(aside=aside)
        return True


def _connect(name: str, uri: bool = False) -> sqlite3.Connection:
    db = sqlite3.connect(name, timeout=WAIT, isolation_level=None, check_same_thread=False, uri=uri)
    db.row_factory = sqlite3.Row
    return db


def _pragma(db: sqlite3.Connection, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _version_in(path: Path) -> int:
    """The version in the file's header, read without SQLite, which may change a file by opening it; 0 for a new one."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        return 0
    if head and (len(head) < 100 or not head.startswith(b"SQLite format 3\0")):
        raise _Damaged
    return int.from_bytes(head[60:64], "big")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_damage(error: Trouble) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF not in NOT_DAMAGE


def _why(error: Trouble) -> str:
    return str(error) or type(error).__name__
