"""What the page's script may ask for: one small JSON question, one small JSON answer.

An error is {"error": a sentence with its remedy}. Nothing reaches the study before it has been checked here:
exercise ids, figure names and file names are looked up in the course, never used as they come.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from crossent.web.view import SCRATCH, short
from crossent.web.wire import answer, read_object, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from crossent.engine.exercise import Exercise
    from crossent.engine.study import Study
    from crossent.web.pages import Pages

Data = dict[str, Any]
Work = Callable[[Data], Awaitable[Data]]


class Api:
    """The questions and who answers them."""

    def __init__(self, study: Study, pages: Pages) -> None:
        self.study = study
        self.pages = pages
        self.started: asyncio.Task[None] | None = None

    def routes(self) -> list[Route]:
        """Every address under /api/ that takes a question."""
        works: dict[str, Work] = {
            "check": self.check,
            "look": self.look,
            "figure": self.figure,
            "hint": self.hint,
            "solution": self.solution,
            "reset": self.reset,
            "again": self.again,
            "run": self.run,
            "stop": self.stop,
            "predict": self.predict,
            "symptom": self.symptom,
            "train": self.train,
            "train/stop": self.train_stop,
            "train/film": self.train_film,
            "fetch": self.fetch,
            "fetch/stop": self.fetch_stop,
            "track": self.track,
            "track/install": self.track_install,
            "track/stop": self.track_stop,
        }
        routes = [Route(f"/api/{name}", self._posted(work), methods=["POST"]) for name, work in works.items()]
        file = "/api/file/{name}"
        return [*routes, Route(file, self.read_file), Route(file, self.write_file, methods=["PUT"])]

    def _posted(self, work: Work) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            data = await read_object(request)
            await self._ready()
            return answer(request, await _told(work(data)))

        return endpoint

    async def _ready(self) -> None:
        """Wait until the study has started; pages do not wait, questions to it do."""
        if self.started is not None:
            await asyncio.shield(self.started)

    async def check(self, data: Data) -> Data:
        """Check one exercise now."""
        exercise = self._exercise(data)
        report = await self.study.check(exercise.id)
        return {"report": report.to_dict(), "number": self.study.report_number(exercise.id)}

    async def look(self, data: Data) -> Data:
        """This is the exercise at hand now."""
        exercise = self._exercise(data)
        await self.study.look_at(exercise.id)
        return {"current": self.study.current()}

    async def figure(self, data: Data) -> Data:
        """A figure's data for these inputs."""
        name, inputs = text_of(data, "figure"), data.get("inputs")
        if name not in self.study.course.figures:
            raise HTTPException(404, f"There is no figure {name[:80]!r}.")
        if not isinstance(inputs, dict):
            raise HTTPException(400, 'The body needs "inputs", an object.')
        exercise = self._exercise(data).id if data.get("exercise") else None
        return await self.study.figure(name, inputs, exercise)

    async def hint(self, data: Data) -> Data:
        """One more hint."""
        exercise = self._exercise(data)
        hints = self.study.hint(exercise.id)
        state = self.study.states()[exercise.id]
        return {"hints": hints, "total": len(exercise.hints), "solution_open": state["solution_open"]}

    async def solution(self, data: Data) -> Data:
        """The reference, and the learner's own function beside it."""
        exercise = self._exercise(data)
        found = self.study.solution(exercise.id)
        return {**found, "yours": self._own(exercise)}

    async def reset(self, data: Data) -> Data:
        """Put the function back to its start."""
        return _backup(await self.study.reset(self._exercise(data).id))

    async def again(self, data: Data) -> Data:
        """Win the exercise back."""
        return _backup(await self.study.try_again(self._exercise(data).id))

    async def run(self, data: Data) -> Data:
        """Execute a file."""
        return {"run": await self.study.run(self._file(text_of(data, "file")))}

    async def stop(self, data: Data) -> Data:
        """End a running file."""
        run = text_of(data, "run")
        await self.study.stop(run)
        return {"run": run}

    async def train(self, data: Data) -> Data:
        """Begin a training run with the learner's functions; or say what data it lacks, and what that costs."""
        from crossent.engine.datasets import Lacking
        from crossent.engine.exercise import CourseError

        exercise, settings = self._exercise(data), data.get("settings", {})
        if not isinstance(settings, dict):
            raise HTTPException(400, 'The body needs "settings", an object.')
        try:
            return {"run": self.study.trainings.start(exercise.id, settings, data.get("own") is True)}
        except Lacking as error:
            now = self.study.fetching.told
            return {
                "run": "",
                "lacking": {**error.to_json(), "place": short(error.found.place()), "now": now},
            }
        except ValueError as error:
            raise HTTPException(400, str(error)[:400]) from None
        except CourseError as error:
            raise HTTPException(404, str(error)[:400]) from None

    async def train_stop(self, data: Data) -> Data:
        """End a training run; what it told so far stays."""
        run = text_of(data, "run")
        self.study.trainings.stop(run)
        return {"run": run}

    async def train_film(self, data: Data) -> Data:
        """The film of a run that has ended."""
        found = self.study.trainings.result(text_of(data, "run"))
        if found is None:
            raise HTTPException(404, "That run is not here any more. Start it again.")
        return found

    async def fetch(self, data: Data) -> Data:
        """Begin to fetch data that a run lacked; nothing else ever does."""
        name = text_of(data, "data")
        try:
            self.study.fetching.start(name)
        except KeyError as error:
            raise HTTPException(404, str(error.args[0])[:400]) from None
        return {"data": name}

    async def fetch_stop(self, data: Data) -> Data:
        """End the download; what came is kept."""
        self.study.fetching.stop()
        return {}

    async def track(self, data: Data) -> Data:
        """Change to another track of a module."""
        module, track = self._track(data)
        self.study.tracks.choose(module, track)
        return {"module": module, "track": track}

    async def track_install(self, data: Data) -> Data:
        """Begin to install what a track needs."""
        module, track = self._track(data)
        self.study.tracks.install(module, track)
        return {"module": module, "track": track}

    async def track_stop(self, data: Data) -> Data:
        """End the installation."""
        self.study.tracks.stop()
        return {}

    def _track(self, data: Data) -> tuple[str, str]:
        from crossent.engine.tracks import find

        module, track = text_of(data, "module"), text_of(data, "track")
        try:
            return module, find(self.study.course, module, track).key
        except KeyError as error:
            raise HTTPException(404, str(error.args[0])[:400]) from None

    async def predict(self, data: Data) -> Data:
        """Remember a choice."""
        question, choice = text_of(data, "id"), text_of(data, "choice")
        if choice not in await self._choices(question, choice):
            raise HTTPException(404, f"There is no choice {choice[:80]!r} of a question {question[:80]!r}.")
        self.study.predict(question, choice)
        return {"id": question, "choice": choice}

    async def symptom(self, data: Data) -> Data:
        """What a broken script shows; it is run where that is not known yet."""
        exercise = self._exercise(data)
        if exercise.id not in self.study.ward.cases:
            raise HTTPException(404, f"{exercise.id} is no broken script.")
        found = await self.study.ward.symptom(exercise.id)
        return {"output": found.output.rstrip(), "plots": found.plots}

    async def _choices(self, question: str, choice: str) -> list[str]:
        from crossent.web import losses

        case = self.study.ward.cases.get(question.removesuffix(".bug"))
        if case is not None and case.id == question:
            return [each.value for each in case.choices]
        for module in self.study.course.modules:
            if question.partition(".")[0] == module.id:
                lesson = await asyncio.to_thread(self.pages.lessons.get, module)
                for part in lesson.parts:
                    if part.context.get("id") == question and "choices" in part.context:
                        return [each["value"] for each in part.context["choices"]]
        return await asyncio.to_thread(losses.choices, self.study.course.root, question, choice)

    async def read_file(self, request: Request) -> Response:
        """A workspace file's text and hash."""
        name = self._file(request.path_params["name"])

        async def work() -> Data:
            text, digest = self.study.file(name)
            return {"text": text, "hash": digest}

        return answer(request, await _told(work()))

    async def write_file(self, request: Request) -> Response:
        """Save the page's text, or say what the disk has instead."""
        name = self._file(request.path_params["name"])
        data = await read_object(request)
        text, base, was = (text_of(data, key, optional=key != "text") for key in ("text", "base", "was"))
        await self._ready()
        saved = await _told(self.study.save(name, text, base, was))
        if hasattr(saved, "disk_text"):
            kept, joined = short(saved.kept_path), None
            if saved.joined is not None:
                joined = {**asdict(saved.joined), "kept": short(saved.kept_disk)}
            told = {"text": saved.disk_text, "hash": saved.disk_hash, "kept": kept, "joined": joined}
            return answer(request, told, 409)
        return answer(request, {"hash": saved.hash})

    def _exercise(self, data: Data) -> Exercise:
        name = text_of(data, "exercise")
        try:
            return self.study.course.exercise(name)
        except KeyError as error:
            raise HTTPException(404, str(error.args[0])[:400]) from None

    def _file(self, name: str) -> str:
        names = [*self.study.course.files, SCRATCH]
        if name not in names:
            raise HTTPException(404, f"There is no such file in the workspace; there are {', '.join(names)}.")
        return name

    def _own(self, exercise: Exercise) -> str:
        """The learner's own version of an exercise's functions."""
        import ast

        try:
            text, _ = self.study.file(exercise.file)
            tree = ast.parse(text)
        except (OSError, ValueError, SyntaxError):
            return ""
        nodes = [n for n in tree.body if getattr(n, "name", None) in exercise.functions]
        return "\n\n\n".join(ast.get_source_segment(text, node) or "" for node in nodes)


async def _told(work: Awaitable[Any]) -> Any:
    """The work's result; what the engine refuses, with its own sentence."""
    from crossent.engine.study import Locked
    from crossent.engine.textfile import WorkspaceError
    from crossent.engine.tracks import Missing

    try:
        return await work
    except Missing as error:
        raise HTTPException(409, str(error)) from None
    except Locked as error:
        raise HTTPException(423, str(error)) from None
    except WorkspaceError as error:
        raise HTTPException(422, str(error)) from None


def _backup(path: Path | None) -> Data:
    return {"backup": short(path) if path else ""}
