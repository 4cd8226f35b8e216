"""Sweeps for the terminal: one SQLite file each in the workspace, what is in it, and what is missing.

Each job's curves are one transaction: a kill loses at most the jobs in hand. A NaN is kept as NULL, which is how SQLite has it.
`engine.store` keeps the file: a damaged one is set aside and told, a newer course's is left alone.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections.abc import Callable, Generator
from datetime import UTC, datetime
from pathlib import Path

from crossent.engine.store import Store, Words
from crossent.training.mnist.data import DigitsError
from crossent.training.sweep import cluster, crew, grid, stopping
from crossent.training.sweep.crew import SweepError
from crossent.training.sweep.data import ROWS, TITLES
from crossent.training.sweep.grid import Curves, Grid, Job, Key, Outcome

__all__ = [
    "ROWS",
    "TITLES",
    "Curves",
    "DigitsError",
    "Grid",
    "Sweep",
    "SweepError",
    "grid",
    "known",
    "stopping",
]

FOLDER = "sweeps"
NAME = r"[A-Za-z0-9][\w.-]{0,63}"
TRAINER = 1  # raised when the course's own trainer changes: losses of another are not to stand beside its own

# Entry i brings a file from version i to version i + 1. Never edit one that was released: add another.
MIGRATIONS = (
    """
    CREATE TABLE run (
        trainer INTEGER NOT NULL, data TEXT NOT NULL, learning_rate REAL NOT NULL, batch_size INTEGER NOT NULL,
        seed INTEGER NOT NULL, epochs INTEGER NOT NULL, seconds REAL NOT NULL, worker TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (trainer, data, learning_rate, batch_size, seed)) WITHOUT ROWID;
    CREATE TABLE loss (
        trainer INTEGER NOT NULL, data TEXT NOT NULL, learning_rate REAL NOT NULL, batch_size INTEGER NOT NULL,
        seed INTEGER NOT NULL, epoch INTEGER NOT NULL, nats REAL,
        PRIMARY KEY (trainer, data, learning_rate, batch_size, seed, epoch)) WITHOUT ROWID;
    CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)
    """,
)
WORDS = Words(
    kept="The sweep's results are",
    damaged="The sweep's file was damaged. It is kept as {aside}, and a new one was started: what was in it is trained again.",
)


def known(workspace: Path) -> list[str]:
    """The names of the sweeps in a workspace."""
    return sorted(path.stem for path in (workspace / FOLDER).glob("*.sqlite") if ".damaged-" not in path.name)


class Sweep:
    """The results of one sweep, by its name."""

    def __init__(self, workspace: Path, name: str) -> None:
        if not re.fullmatch(NAME, name) or ".damaged-" in name:
            raise SweepError(
                f"{name!r} cannot be a sweep's name: letters, digits, dots and hyphens, 64 at most."
            )
        self.path = workspace / FOLDER / f"{name}.sqlite"
        self.name = name
        self._store = Store(self.path, MIGRATIONS, _read_all, WORDS)

    @property
    def problem(self) -> str | None:
        """What is the matter with the file, as a sentence; None where nothing is."""
        return self._store.problem

    def close(self) -> None:
        """Let the file go."""
        self._store.close()

    def forget(self) -> None:
        """Forget all results."""

        def work(db: sqlite3.Connection) -> None:
            for table in ("run", "loss", "setting"):
                db.execute(f"DELETE FROM {table}")

        self._store.write(work)

    def ask(self, wanted: Grid) -> None:
        """Keep which grid was asked for last."""
        query, text = "INSERT OR REPLACE INTO setting VALUES ('grid', ?)", json.dumps(wanted.plain())
        self._store.write(lambda db: db.execute(query, (text,)).rowcount)

    @property
    def asked(self) -> Grid | None:
        """The grid that was asked for last."""
        query = "SELECT value FROM setting WHERE key = 'grid'"
        row = self._store.read(lambda db: db.execute(query).fetchone())
        return Grid.of(json.loads(row["value"])) if row else None

    def curves(self, data: str) -> dict[Key, list[float]]:
        """All curves on these data."""
        query = "SELECT * FROM loss WHERE trainer = ? AND data = ? ORDER BY learning_rate, batch_size, seed, epoch"
        found: dict[Key, list[float]] = {}
        for row in self._store.read(lambda db: db.execute(query, (TRAINER, data)).fetchall()):
            key = row["learning_rate"], row["batch_size"], row["seed"]
            found.setdefault(key, []).append(math.nan if row["nats"] is None else row["nats"])
        return found

    def workers(self, data: str) -> dict[Key, str]:
        """Which process trained a run."""
        query = "SELECT * FROM run WHERE trainer = ? AND data = ?"
        rows = self._store.read(lambda db: db.execute(query, (TRAINER, data)).fetchall())
        return {(row["learning_rate"], row["batch_size"], row["seed"]): row["worker"] for row in rows}

    def add(self, outcome: Outcome) -> None:
        """Keep a job's curves; one that is no longer than what is there changes nothing."""
        now = datetime.now(UTC).isoformat(timespec="seconds")

        def work(db: sqlite3.Connection) -> None:
            for (rate, size, seed), curve in outcome.curves.items():
                key = TRAINER, outcome.job.data, rate, size, seed
                where = "trainer = ? AND data = ? AND learning_rate = ? AND batch_size = ? AND seed = ?"
                there = db.execute(f"SELECT epochs FROM run WHERE {where}", key).fetchone()
                if there and there["epochs"] >= len(curve):
                    continue
                db.execute(
                    "INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (*key, len(curve), outcome.seconds, outcome.worker, now),
                )
                db.executemany(
                    "INSERT OR REPLACE INTO loss VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [(*key, epoch, loss) for epoch, loss in enumerate(curve, 1)],
                )

        self._store.write(work)

    def missing(self, wanted: Grid, halving: bool = False) -> list[Job]:
        """The jobs that are left to do. With halving, one for each batch size, unless what is known tells how it ends."""
        there = self.curves(wanted.data)
        if not halving:
            return grid.jobs(wanted, there)
        return [
            Job(wanted.data, size, wanted.seeds, wanted.learning_rates, wanted.epochs, halving=True)
            for size in sorted(wanted.batch_sizes)
            if stopping.replayed(wanted.of_size(size), there) is None
        ]

    def run(
        self, jobs: list[Job], processes: int, dask: str | None, tell: Callable[[str], object]
    ) -> Generator[Outcome, None, None]:
        """Do the jobs, here or on a Dask cluster; each outcome is kept before it is given out."""
        coming = cluster.outcomes(jobs, dask, tell) if dask else crew.outcomes(jobs, processes)
        try:
            for outcome in coming:
                self.add(outcome)
                yield outcome
        finally:
            coming.close()


def _read_all(db: sqlite3.Connection) -> None:
    """Read everything once, so that damage shows when the file is opened."""
    for table in ("run", "loss"):
        for row in db.execute(f"SELECT * FROM {table}"):
            numbers = [row[name] for name in ("learning_rate", "batch_size", "seed")]
            if not all(isinstance(number, int | float) for number in numbers):
                raise sqlite3.DatabaseError("a value is not one of those possible")
    for row in db.execute("SELECT value FROM setting WHERE key = 'grid'"):
        try:
            Grid.of(json.loads(row["value"]))
        except (ValueError, TypeError, AttributeError) as error:
            raise sqlite3.DatabaseError("a setting is not as it should be") from error
