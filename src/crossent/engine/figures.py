"""Keeps the figures' session: one process with the learner's functions loaded, replaced at every save or after a minute."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crossent.engine.backends import Job
from crossent.engine.catalog import Course
from crossent.engine.described import described
from crossent.engine.exercise import Exercise
from crossent.engine.runner import PATIENCE, Runner, Session

IDLE = 60.0
MEMORY = 2 * 1024**3
LATER = 0.1
LOADING = 30.0  # seconds more for the first answer of a framework's process: it may have to be loaded first
REMEMBERED = 12  # figures whose last inputs are drawn again after a save


class Figures:
    """Answers figures; the latest question about a figure wins over those that still wait."""

    def __init__(
        self, course: Course, folder: Path, runner: Runner, failing: Callable[[], dict[str, str | None]]
    ) -> None:
        self._course, self._folder, self._runner, self._failing = course, folder, runner, failing
        self._sessions: dict[str, Session] = {}  # by the framework that its process has loaded
        self._leaving: list[Session] = []
        self._opening = asyncio.Lock()
        self._asked: dict[str, dict[str, Any]] = {}
        self._idle: asyncio.TimerHandle | None = None
        self._met: set[str] = set()  # frameworks that have answered

    def take(self, job: Job, framework: str = "") -> None:
        """A worker that has just checked stays as the session."""
        self.forget()
        self._sessions[framework] = Session(job)
        self._rest()

    def forget(self) -> None:
        """The files have changed: the next question starts a new session. The old one ends once the verdict is out."""
        sessions, self._sessions = list(self._sessions.values()), {}
        for session in sessions:
            session.alive = False
            self._leaving.append(session)
        if sessions:
            asyncio.get_running_loop().call_later(LATER, self._let_go)

    def _let_go(self) -> None:
        while self._leaving:
            self._leaving.pop().end()

    def close(self) -> None:
        """End the session."""
        if self._idle is not None:
            self._idle.cancel()
        self.forget()
        self._let_go()

    def _rest(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = asyncio.get_running_loop().call_later(IDLE, self.forget)

    async def ask(self, name: str, inputs: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any]:
        """One answer; a session that died under the question is replaced once."""
        small = bool(
            inputs.get("small")
        )  # the drawing on the map: asked once a visit, not again after a save
        if not small:
            self._asked.pop(name, None)
            self._asked[name] = inputs
        while len(self._asked) > REMEMBERED:
            self._asked.pop(next(iter(self._asked)))
        request = {
            "figure": name,
            "inputs": inputs,
            "failing": self._failing(),
            "small": small,
            "keys": {e.id: e.key for e in self._exercises(name)},
        }
        for _ in range(3):
            framework = self._framework(name)
            session = await self._open(framework)
            self._rest()
            more = LOADING if framework and framework not in self._met else 0.0
            answer = await session.ask(request, patience + more)
            if answer is not None:
                self._met.add(framework)
                return answer
        return {
            "figure": name,
            "yours": None,
            "truth": None,
            "mistake": None,
            "stand_ins": [],
            "passed": False,
            "error": {
                "title": "The figure's process ended.",
                "message": "It ended while your functions ran. Does a function call `os._exit`, or crash?",
            },
        }

    async def _open(self, framework: str) -> Session:
        async with self._opening:
            found = self._sessions.get(framework)
            if found is None or not found.alive:
                fresh = await self._runner.session(self._folder, MEMORY, framework)
                found = self._sessions.get(framework)
                if found is not None and found.alive:
                    fresh.close()  # a check has left its worker here in the meantime
                else:
                    found = self._sessions[framework] = fresh
            return found

    def _facts(self, name: str) -> dict[str, Any]:
        return described(self._course.figures[name])

    def _framework(self, name: str) -> str:
        """The framework that a figure's functions need, or that it says it uses itself."""
        needed = {exercise.framework for exercise in self._exercises(name)} - {""}
        return min(needed, default=self._facts(name)["FRAMEWORK"])

    def _exercises(self, name: str) -> list[Exercise]:
        """Those whose functions a figure draws: the first track's, or the chosen one's where it says that it knows every track."""
        facts, course = self._facts(name), self._course
        needed = sorted(set(facts["NEEDS"].values()))
        return [course.exercise(i) if facts["EVERY_TRACK"] else course.everything[i] for i in needed]

    async def again(self, exercise_id: str) -> list[dict[str, Any]]:
        """Fresh answers, on their last inputs, for the figures that need this exercise's function.

        They name these inputs: a second page may have the same figure at others, and has to ask for its own.
        """
        return [
            {**await self.ask(name, inputs), "inputs": inputs}
            for name, inputs in list(self._asked.items())
            if exercise_id in self._facts(name)["NEEDS"].values()
        ]
