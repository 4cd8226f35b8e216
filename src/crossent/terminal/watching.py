"""`watch`: check on save, with the exercise at hand, its verdict and the next one always in view."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Callable
from typing import Any

from crossent.engine.exercise import Exercise
from crossent.engine.report import Report
from crossent.engine.runner import Runner
from crossent.engine.study import Locked, Study
from crossent.terminal.keys import keys
from crossent.terminal.learning import show_hints, show_solution
from crossent.terminal.paper import WORDS, Paper, headline
from crossent.terminal.places import Desk, open_desk, shown
from crossent.terminal.problems import FINE

KEYS = "h hint   n next exercise   s solution   q quit"


def watch(workspace: str | None) -> int:
    """Until q or Ctrl-C."""
    desk = open_desk(workspace)
    try:
        asyncio.run(_watch(desk))
    finally:
        desk.close()
    return FINE


async def _watch(desk: Desk) -> None:
    study = Study(desk.course, desk.workspace, desk.progress, Runner(desk.course))
    view = View(study, Paper(), sys.stdin.isatty() and sys.stdout.isatty())
    events = aiter(study.subscribe())
    try:
        with keys() as pressed:
            await study.start()
            await view.begin(desk.notices)
            event = asyncio.ensure_future(anext(events, None))
            key = asyncio.ensure_future(pressed.get())
            while not view.ended:
                await asyncio.wait({event, key}, return_when=asyncio.FIRST_COMPLETED)
                if event.done():
                    happened = event.result()
                    if happened is None:
                        break
                    await view.event(happened)
                    event = asyncio.ensure_future(anext(events, None))
                if key.done():
                    await view.key(key.result())
                    key = asyncio.ensure_future(pressed.get())
            for waiting in (event, key):
                waiting.cancel()
    finally:
        await study.close()


class View:
    """What the learner sees. With keys it is redrawn in place, else it grows downwards and goes on by itself."""

    def __init__(self, study: Study, paper: Paper, live: bool) -> None:
        self._study, self._paper, self._live = study, paper, live
        self._number = 0  # of the newest report seen
        self._words: dict[str, str | None] = {}
        self._open: set[str] = set()  # exercises that were open when the event at hand was sent
        self._help: Callable[[], None] | None = None  # draws the hints or the solution asked for
        self._asides: list[str] = []  # what else is to be said, until the next verdict
        self._news: dict[str, tuple[str, str]] = {}  # other exercises: their verdict before, and what is said
        self.ended = False

    @property
    def _exercise(self) -> Exercise:
        return self._study.course.exercise(self._study.current())

    async def begin(self, notices: list[str]) -> None:
        """The first view: what is known of the exercise at hand, checked now if nothing is."""
        states = self._study.states()
        self._words = {i: state["status"] for i, state in states.items()}
        self._open = _open(states)
        for notice in notices:
            self._aside(notice)
        self._aside(f"Watching {shown(self._study.workspace.path)}: each save is checked. Ctrl-C ends.")
        following = self._study.next_open()
        if following is not None and self._exercise.id not in self._open:
            await self._study.look_at(following)
        else:
            await self._study.look_at(self._exercise.id)
        self._draw()

    async def event(self, event: dict[str, Any]) -> None:
        """Something happened in the study."""
        if event["type"] == "notice":
            self._aside(event["text"])
        elif event["type"] == "gone":
            kept = f" What was in it is kept: {event['kept']}." if event["kept"] else ""
            self._aside(f"{event['file']} was deleted.{kept}")
        elif event["type"] == "states":
            self._open = _open(event["states"])
        elif event["type"] == "report" and event["number"] > self._number:
            self._number = event["number"]
            await self._report(Report.from_dict(event["report"]))

    async def _report(self, report: Report) -> None:
        at_hand, before = self._exercise, self._words.get(report.exercise)
        self._words[report.exercise] = report.status
        if report.exercise == at_hand.id:
            self._asides.clear()
            self._help = None if report.status == "passed" else self._help
            self._draw()
            if report.status == "passed":
                await self._passed()
        elif report.exercise in self._news or report.status not in (before, "unfinished"):
            if self._words.get(at_hand.id) == "passed" and report.exercise in self._open:
                await self._go(report.exercise)
                if report.status == "passed":
                    await self._passed()
            elif before is not None:
                self._tell(report, before)

    async def _passed(self) -> None:
        following = self._study.next_open(self._exercise.id)
        if following is None or following == self._exercise.id:
            self._aside("That was the last one: every exercise is solved.")
        elif self._live:
            self._study.fetch(following)
            signature = self._study.course.exercise(following).signature
            self._aside(f"Next: {following}, {signature}. Press n, or just write it and save.")
        else:
            await self._go(following)

    async def key(self, character: str) -> None:
        """A key was pressed."""
        self._hush()
        if character in "qQ":
            self.ended = True
        elif character in "nN":
            following = self._study.next_open(self._exercise.id)
            if following is None or following == self._exercise.id:
                self._aside("No other exercise is open.")
            else:
                await self._go(following)
        elif character in "hH":
            self._hint(self._exercise)
        elif character in "sS":
            self._solution(self._exercise)

    def _hint(self, exercise: Exercise) -> None:
        before = len(self._study.hints(exercise.id))
        hints = self._study.hint(exercise.id)
        self._help = lambda: show_hints(self._paper, exercise, hints)
        self._draw()
        if before == len(hints):
            self._aside("These are all the hints. Press s for the solution.")

    def _solution(self, exercise: Exercise) -> None:
        try:
            found = self._study.solution(exercise.id)["solution"]
        except Locked as locked:
            self._aside(f"{locked} Press h for one.")
            return
        self._help = lambda: show_solution(self._paper, exercise, found)
        self._draw()

    async def _go(self, exercise_id: str) -> None:
        await self._study.look_at(exercise_id)
        self._help = None
        self._hush()
        self._draw()

    def _aside(self, text: str) -> None:
        self._asides.append(text)
        if not self._live:
            self._paper.say(text)
        elif self._number or self._words:
            self._draw()

    def _tell(self, report: Report, before: str) -> None:
        """How another exercise stands now, in place of what was said of it; nothing, where it is as it was."""
        text = f"Now {WORDS[report.status]}: {report.exercise}. {headline(report)}".strip()
        before, said = self._news.pop(report.exercise, (before, ""))
        if report.status != before:
            self._news[report.exercise] = (before, text)
        if self._live:
            self._draw()
        elif text != said:
            self._paper.say(text)

    def _hush(self) -> None:
        self._asides.clear()
        self._news.clear()

    def _draw(self) -> None:
        paper, exercise = self._paper, self._exercise
        report = self._study.latest(exercise.id)
        if report is None and not self._live:
            return  # its first verdict is on its way
        paper.fit()
        if self._live:
            paper.console.clear()
        else:
            paper.line()
        text = self._study.workspace.texts().get(exercise.file, "")
        paper.title(f"{exercise.id}  {exercise.signature}")
        paper.line(f"{exercise.title}: {exercise.file}{_line(text, exercise.name)}")
        paper.line()
        if report is None:
            paper.say("Checking …")
        else:
            paper.report(report, "", text)
        if self._help is not None:
            paper.line()
            self._help()
        if self._live:
            for number, aside in enumerate([*self._asides, *(said for _, said in self._news.values())]):
                if not number:
                    paper.line()
                paper.say(aside)
            paper.line()
            paper.line(KEYS, "dim")


def _open(states: dict[str, dict[str, Any]]) -> set[str]:
    return {exercise_id for exercise_id, state in states.items() if state["state"] == "open"}


def _line(text: str, function: str) -> str:
    """Where the function starts, as editors read it: ":34"."""
    found = list(re.finditer(rf"(?m)^(?:async )?def {re.escape(function)}\b", text))
    return f":{text.count(chr(10), 0, found[-1].start()) + 1}" if found else ""
