"""What the learner has done: one SQLite file, keyed by exercise. What it means for the page is `study`'s business.

Every change is one transaction: once a method has returned, a kill loses nothing of it. A damaged file is moved
aside, one that cannot be written is carried on in memory, and `problem` says so; only a file of a newer course
is an error. `store` keeps the file, this module what stands in it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, cast

from crossent.engine.store import NewerProgress, Store

__all__ = ["NewerProgress", "Progress", "State"]

How = Literal["alone", "hints", "solution"]
HOW = ("alone", "hints", "solution")
STATUSES = ("passed", "failed", "unfinished", "broken", "timeout")

# Entry i brings a file from version i to version i + 1. Never edit one that was released: add another.
MIGRATIONS = (
    """
    CREATE TABLE exercise (
        id TEXT NOT NULL, track TEXT NOT NULL DEFAULT '',
        status TEXT, how TEXT, passed_at TEXT, passed_checks TEXT,
        attempts INTEGER NOT NULL DEFAULT 0, hints INTEGER NOT NULL DEFAULT 0,
        solution INTEGER NOT NULL DEFAULT 0, file_hash TEXT, fingerprint TEXT, barred TEXT, report TEXT,
        PRIMARY KEY (id, track));
    CREATE TABLE history (
        number INTEGER PRIMARY KEY, at TEXT NOT NULL, id TEXT NOT NULL, track TEXT NOT NULL DEFAULT '',
        event TEXT NOT NULL, checks_hash TEXT, file_hash TEXT, fingerprint TEXT);
    CREATE TABLE prediction (id TEXT NOT NULL PRIMARY KEY, choice TEXT NOT NULL, at TEXT NOT NULL);
    CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
    """,
)


@dataclass(frozen=True)
class State:
    """How one exercise stands."""

    status: str | None = None  # of the last check
    how: How | None = None  # it was won alone, with hints, or after the solution; None: not yet
    passed_at: str | None = None
    attempts: int = 0
    hints: int = 0  # shown so far
    solution_opened: bool = False
    file_hash: str | None = None  # of the file last checked
    fingerprint: str | None = None

    @property
    def state(self) -> str:
        """ "open", or how it was won."""
        return self.how or "open"


class Progress:
    """The progress file of one workspace, for one thread at a time in each process."""

    def __init__(self, path: Path | str, track: str = "") -> None:
        """Open or make the file. Raises `NewerProgress`, the file untouched, where a newer course wrote it."""
        self.track_of: Callable[[str], str] = lambda _: track  # on which track an exercise is being done
        self._store = Store(Path(path), MIGRATIONS, _read_all)

    @property
    def problem(self) -> str | None:
        """What is the matter with the file, as a sentence for the learner; None where nothing is."""
        return self._store.problem

    def close(self) -> None:
        """Let the file go."""
        self._store.close()

    def record(
        self,
        exercise_id: str,
        status: str,
        checks_hash: str,
        file_hash: str,
        report_json: Mapping[str, Any] | str | None = None,
        fingerprint: str | None = None,
    ) -> State:
        """Keep a check's result. The first pass wins the exercise; what is won stays won when a later check fails.

        An attempt is a check of a file that differs from the one checked before.
        """
        report = report_json if isinstance(report_json, str | None) else json.dumps(report_json)
        code = fingerprint or file_hash

        def work(db: sqlite3.Connection) -> State:
            row = self._row(db, exercise_id)
            counts = row["file_hash"] != file_hash
            won, barred = row["how"], row["barred"] if row["barred"] == code else None
            values = {
                "status": status,
                "attempts": row["attempts"] + counts,
                "file_hash": file_hash,
                "fingerprint": fingerprint,
                "barred": barred,
                "report": report,
            }
            if status == "passed" and not (won is None and barred):
                values["passed_checks"] = checks_hash
                if won is None:
                    values["how"] = "solution" if row["solution"] else "hints" if row["hints"] else "alone"
                    values["passed_at"] = _now()
            self._update(db, exercise_id, values)
            if counts or row["status"] != status:
                self._note(db, exercise_id, status, checks_hash, file_hash, fingerprint)
            return _state(self._row(db, exercise_id))

        return self._store.write(work)

    def hint_shown(self, exercise_id: str) -> int:
        """One more hint was shown; returns how many were by now."""

        def work(db: sqlite3.Connection) -> int:
            shown = int(self._row(db, exercise_id)["hints"]) + 1
            self._update(db, exercise_id, {"hints": shown})
            self._note(db, exercise_id, "hint")
            return shown

        return self._store.write(work)

    def solution_opened(self, exercise_id: str) -> None:
        """The solution was read."""

        def work(db: sqlite3.Connection) -> None:
            if not self._row(db, exercise_id)["solution"]:
                self._update(db, exercise_id, {"solution": 1})
                self._note(db, exercise_id, "solution")

        self._store.write(work)

    def try_again(self, exercise_id: str) -> None:
        """Close hints and solution; the pass is to be won again, by code that is not simply the old one still there."""

        def work(db: sqlite3.Connection) -> None:
            row = self._row(db, exercise_id)
            values = {"hints": 0, "solution": 0, "how": None, "passed_at": None, "passed_checks": None}
            barred = (row["fingerprint"] or row["file_hash"]) if row["status"] == "passed" else None
            self._update(db, exercise_id, {**values, "barred": barred})
            self._note(db, exercise_id, "again")

        self._store.write(work)

    def state(self, exercise_id: str) -> State:
        """How an exercise stands; an unknown one has not been touched."""
        return self.states().get(exercise_id, State())

    def states(self) -> dict[str, State]:
        """How every exercise stands that was ever touched."""
        query = "SELECT * FROM exercise"
        return self._store.read(
            lambda db: {row["id"]: _state(row) for row in db.execute(query) if self._is_on_track(row)}
        )

    def won(self) -> set[str]:
        """The keys of all exercises that are won, on whichever track."""
        query = "SELECT id, track FROM exercise WHERE how IS NOT NULL"
        rows = self._store.read(lambda db: db.execute(query).fetchall())
        return {f"{row['id']}@{row['track']}" if row["track"] else str(row["id"]) for row in rows}

    def latest_report(self, exercise_id: str) -> dict[str, Any] | None:
        """The last report that was recorded, as plain data."""
        query = "SELECT report FROM exercise WHERE id = ? AND track = ?"
        row = self._store.read(
            lambda db: db.execute(query, (exercise_id, self.track_of(exercise_id))).fetchone()
        )
        try:
            report = json.loads(row["report"]) if row and row["report"] else None
        except (ValueError, TypeError, RecursionError):
            return None
        return report if isinstance(report, dict) else None

    def history(self, exercise_id: str) -> list[tuple[str, str]]:
        """When what happened, oldest first: a status, "hint", "solution" or "again"."""
        query = "SELECT at, event FROM history WHERE id = ? AND track = ? ORDER BY number"
        rows = self._store.read(
            lambda db: db.execute(query, (exercise_id, self.track_of(exercise_id))).fetchall()
        )
        return [(row["at"], row["event"]) for row in rows]

    def changed_checks(self, course_hashes: Mapping[str, str]) -> list[str]:
        """The won exercises whose checks are no longer those that they passed; ids that the course lacks do not count."""
        query = "SELECT id, track, passed_checks FROM exercise WHERE how IS NOT NULL"
        rows = self._store.read(lambda db: db.execute(query).fetchall())
        passed = {row["id"]: row["passed_checks"] for row in rows if self._is_on_track(row)}
        return [i for i, checks in course_hashes.items() if i in passed and passed[i] != checks]

    def predict(self, question: str, choice: str) -> None:
        """Keep the answer to a prediction; a second answer takes the first one's place."""
        query = "INSERT OR REPLACE INTO prediction VALUES (?, ?, ?)"
        self._store.write(lambda db: db.execute(query, (question, choice, _now())).rowcount)

    def predictions(self) -> dict[str, str]:
        """Question to choice."""
        query = "SELECT id, choice FROM prediction"
        return self._store.read(lambda db: {row["id"]: row["choice"] for row in db.execute(query)})

    def set(self, key: str, value: str) -> None:
        """Keep a small setting, such as the exercise at hand."""
        query = "INSERT OR REPLACE INTO setting VALUES (?, ?)"
        self._store.write(lambda db: db.execute(query, (key, value)).rowcount)

    def get(self, key: str, default: str | None = None) -> str | None:
        """A setting, or the default."""
        query = "SELECT value FROM setting WHERE key = ?"
        row = self._store.read(lambda db: db.execute(query, (key,)).fetchone())
        return str(row["value"]) if row else default

    def _is_on_track(self, row: sqlite3.Row) -> bool:
        return bool(row["track"] == self.track_of(row["id"]))

    def _row(self, db: sqlite3.Connection, exercise_id: str) -> sqlite3.Row:
        db.execute(
            "INSERT OR IGNORE INTO exercise (id, track) VALUES (?, ?)",
            (exercise_id, self.track_of(exercise_id)),
        )
        query = "SELECT * FROM exercise WHERE id = ? AND track = ?"
        return cast(sqlite3.Row, db.execute(query, (exercise_id, self.track_of(exercise_id))).fetchone())

    def _update(self, db: sqlite3.Connection, exercise_id: str, values: Mapping[str, Any]) -> None:
        columns = ", ".join(f"{name} = ?" for name in values)
        query = f"UPDATE exercise SET {columns} WHERE id = ? AND track = ?"
        db.execute(query, (*values.values(), exercise_id, self.track_of(exercise_id)))

    def _note(self, db: sqlite3.Connection, exercise_id: str, event: str, *hashes: str | None) -> None:
        query = (
            "INSERT INTO history (at, id, track, event, checks_hash, file_hash, fingerprint) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        db.execute(
            query, (_now(), exercise_id, self.track_of(exercise_id), event, *(hashes or (None, None, None)))
        )


def _state(row: sqlite3.Row) -> State:
    """A row as it should be; a value that a damaged file may hold instead raises `sqlite3.DatabaseError`."""
    try:
        attempts, hints, solution = (int(row[name]) for name in ("attempts", "hints", "solution"))
        state = State(
            status=row["status"],
            how=row["how"],
            passed_at=row["passed_at"],
            attempts=attempts,
            hints=hints,
            solution_opened=bool(solution),
            file_hash=row["file_hash"],
            fingerprint=row["fingerprint"],
        )
    except (TypeError, ValueError, IndexError) as error:
        raise sqlite3.DatabaseError("a row is not as it should be") from error
    texts = (state.passed_at, state.file_hash, state.fingerprint)
    if (
        state.status not in (None, *STATUSES)
        or state.how not in (None, *HOW)
        or min(attempts, hints) < 0
        or not isinstance(row["id"], str)
        or not all(isinstance(text, str | None) for text in texts)
    ):
        raise sqlite3.DatabaseError("a value is not one of those possible")
    return state


def _read_all(db: sqlite3.Connection) -> None:
    """Read everything once, so that damage shows when the file is opened."""
    for row in db.execute("SELECT * FROM exercise"):
        _state(row)
    for table, columns in (
        ("history", "number, at, id, track, event, checks_hash, file_hash, fingerprint"),
        ("prediction", "id, choice, at"),
        ("setting", "key, value"),
        ("exercise", "track, passed_checks, barred, report"),
    ):
        for _ in db.execute(f"SELECT {columns} FROM {table}"):
            pass


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
