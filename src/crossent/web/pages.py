"""Pages: the map of the course, a lesson, and the page that says what went wrong."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crossent.web.assets import Assets
from crossent.web.view import SCRATCH, View, first, short

if TYPE_CHECKING:
    from jinja2 import Environment

    from crossent.engine.catalog import Module
    from crossent.engine.study import Study
    from crossent.engine.track import Track
    from crossent.web.lesson import Lesson, Part
    from crossent.web.lessons import Lessons

HERE = Path(__file__).parent
DRAWING_SECONDS = 0.25  # that the map waits for the learner's own drawings


class Pages:
    """Renders pages from a study. Templates and lessons are loaded when the first page asks for them."""

    def __init__(self, study: Study, port: int) -> None:
        self.study = study
        self.port = port
        self.static = Assets(HERE / "static")
        self._figures: dict[str, Assets] = {}

    @cached_property
    def templates(self) -> Environment:
        """The Jinja environment over templates/."""
        from jinja2 import Environment, FileSystemLoader

        env = Environment(
            loader=FileSystemLoader(HERE / "templates"), autoescape=True, trim_blocks=True, lstrip_blocks=True
        )
        env.globals["static"] = lambda name: f"/static/{self.static.tree}/{name}"
        env.filters["coded"] = _coded
        return env

    @cached_property
    def lessons(self) -> Lessons:
        """The course's lessons."""
        from crossent.web.lessons import Lessons

        return Lessons(self.study.course, self.study.workspace.path / ".crossent" / "cache")

    def prepare(self) -> None:
        """Load what the first pages need, before somebody waits for it. Runs in a thread of its own."""
        for name in ("home.html", "lesson.html", *self.templates.list_templates()):
            self.templates.get_template(name)
        self.static.prepare()
        for module in self.study.course.modules:
            with contextlib.suppress(Exception):  # whoever opens that lesson is told
                self.lessons.get(module)
        from crossent.web import losses

        with contextlib.suppress(Exception):
            losses.prepare(self.study.course.root)

    def figure_assets(self, name: str) -> Assets | None:
        """The folder of a figure, or None."""
        folder = self.study.course.figures.get(name)
        return None if folder is None else self._figures.setdefault(name, Assets(folder))

    async def home(self, nonce: str) -> str:
        """The map of the course."""
        from crossent.web.ward import module as clinic_module

        view = View(self.study)
        context = self._common(view, nonce)
        for item, module in zip(context["modules"], self.study.course.modules, strict=True):
            if module.drawing and item["total"] and (item["done"] == item["total"] or item["complete"]):
                item["drawing"] = await self._drawing(module)
            if item["questions"] and any(name.startswith(f"{module.id}.") for name in view.predictions):
                item["score"] = await asyncio.to_thread(self._score, module, view.predictions)
        context |= {
            "library": view.library(),
            "clinic": clinic_module(view, self.study.ward),
            "total_minutes": sum(module["minutes"] for module in context["modules"]),
            "first_visit": not view.touched(),
            "losses": (self.study.course.root / "losses.py").is_file(),
            "workspace": short(self.study.workspace.path),
        }
        return self.templates.get_template("home.html").render(context)

    def lesson(self, module: Module, nonce: str) -> str:
        """One module's page."""
        from markupsafe import Markup

        view = View(self.study)
        context = self._common(view, nonce)
        modules = context["modules"]
        place = next(n for n, item in enumerate(modules) if item["id"] == module.id)
        lesson = self.lessons.get(module)
        exercise = view.beside(module.exercises)
        report = view.report(exercise)
        context |= {
            "module": modules[place] | {"tracks": view.tracks(module)},
            "sections": lesson.sections,
            "files": view.files(module),
            "exercise": view.exercise(exercise) if exercise else None,
            "report": report,
            "first": first(report),
            "file": view.file(exercise),
            "previous": modules[place - 1] if place else None,
            "next": modules[place + 1] if place + 1 < len(modules) else None,
        }
        context["body"] = Markup(self._body(lesson, view, context))
        return self.templates.get_template("lesson.html").render(context)

    def clinic(self, nonce: str) -> str:
        """Every broken script of the course as one ward."""
        from crossent.web import ward

        view = View(self.study)
        context = self._common(view, nonce)
        clinic = ward.module(view, self.study.ward)
        exercise = view.beside(ward.offered(view, self.study.ward))
        report = view.report(exercise)
        context |= {
            "module": clinic,
            "cases": ward.cases(view, self.study.ward, clinic),
            "offered": bool(
                exercise and exercise.id != view.at_hand
            ),  # until it is touched, nothing is taken in hand
            "exercise": view.exercise(exercise) if exercise else None,
            "report": report,
            "first": first(report),
            "file": view.file(exercise),
            "files": [{"name": SCRATCH, "exercises": []}],
        }
        return self.templates.get_template("clinic.html").render(context)

    def losses(self, nonce: str, query: Mapping[str, str]) -> str | None:
        """The losses that name their bug; None where the course has none."""
        from crossent.web.losses import asked, quiz

        found = asked(self.study.course.root, query)
        if found is None:
            return None
        view = View(self.study)
        questions = quiz(self.study.course.root, view.predictions) if not found["said"]["loss"] else []
        for row in (*found["rows"], *questions):
            exercise = self.study.course.exercises.get(row["exercise"])
            row["href"] = f"/{exercise.module_id}#{row['exercise'].split('.')[-1]}" if exercise else ""
        context = self._common(view, nonce) | found | {"questions": questions}
        return self.templates.get_template("losses.html").render(context)

    def error(self, nonce: str, status: int, title: str, message: str) -> str:
        """A page that says what went wrong and leads back."""
        context = self._common(View(self.study), nonce) | {
            "status": status,
            "title": title,
            "message": message,
        }
        return self.templates.get_template("error.html").render(context)

    def hello(self) -> dict[str, Any]:
        """The whole state, for a page that has just opened."""
        view = View(self.study)
        reports = {name: view.report(exercise) for name, exercise in self.study.course.exercises.items()}
        return {
            "states": view.states,
            "current": view.at_hand,
            "reports": {name: report for name, report in reports.items() if report},
            "predictions": view.predictions,
            "runs": sorted(self.study.running),
            "installing": self.study.tracks.told,
            "fetching": self.study.fetching.told,
            "tracks": {module.id: module.track for module in self.study.course.modules if module.tracks},
        }

    def _common(self, view: View, nonce: str) -> dict[str, Any]:
        self.static.look()
        return {
            "course": {"title": view.course.title},
            "nonce": nonce,
            "port": self.port,
            "modules": view.modules(),
            "current": view.current(),
            "notices": list(self.study.notices),
        }

    def _score(self, module: Module, chosen: Mapping[str, str]) -> str:
        """How a self-test went so far, in the words of its own page; "" before its first answer."""
        asked = [part.context for part in self.lessons.get(module).parts if part.kind == "check"]
        done = [question for question in asked if question["id"] in chosen]
        right = sum(chosen[question["id"]] == question["right"] for question in done)
        return f"{right} of {len(done)}{'' if len(done) == len(asked) else ' so far'}" if done else ""

    async def _drawing(self, module: Module) -> dict[str, Any] | None:
        """What the learner's functions draw on the map, unless they take too long today."""
        from crossent.engine.described import described

        name, base = module.drawing or "", module.tracks[:1]
        assets = self.figure_assets(name)
        if assets is None:
            return None
        facts = described(assets.root)
        asked = asyncio.create_task(self.study.figure(name, {**facts["START"], "small": True}))
        done, _ = await asyncio.wait([asked], timeout=DRAWING_SECONDS)
        asked.add_done_callback(lambda task: task.cancelled() or task.exception())
        small = asked.result().get("small") if done and not asked.exception() else None
        elsewhere = bool(base) and base[0].key != module.track
        by = f"drawn in {base[0].title}" if elsewhere else "drawn by your functions"
        return {**small, "label": f"{facts['TITLE']}, {by}"} if small else None

    def _body(self, lesson: Lesson, view: View, page: Mapping[str, Any]) -> str:
        return lesson.body(lambda part: self._part(part, view, page))

    def _part(self, part: Part, view: View, page: Mapping[str, Any]) -> str:
        context = {"kind": part.kind, "module": page["module"], "nonce": page["nonce"], **part.context}
        if part.kind in ("predict", "check"):
            context |= _question(part.context, str(view.predictions.get(part.context["id"], "")))
        elif part.kind == "figure":
            context |= self._figure(part.context["name"], view)
        elif part.kind in ("exercise", "clinic"):
            exercise = view.course.exercise(part.context["id"])
            report = view.report(exercise)
            context |= {"exercise": view.exercise(exercise), "report": report, "first": first(report)}
            if exercise.id not in view.course.exercises:  # one that the chosen track does without
                tracks = page["module"]["tracks"]
                of = next((track for track in tracks if track["key"] == exercise.track), tracks[0])
                context["only"] = of["title"]
        return self.templates.get_template(f"parts/{part.kind}.html").render(_marked(context))

    def _figure(self, name: str, view: View) -> dict[str, Any]:
        from crossent.engine.described import described
        from crossent.web.computed import LessonError

        assets = self.figure_assets(name)
        if assets is None:
            raise LessonError(
                f"There is no figure {name!r}. A figure is a folder with figure.py and figure.js."
            )
        facts = described(assets.root)
        needs = [
            {"function": function, **view.exercise(view.course.exercise(exercise_id))}
            for function, exercise_id in facts["NEEDS"].items()
        ]
        pending = [need["id"] for need in needs if need["status"] != "passed"]
        other = None if facts["EVERY_TRACK"] else _other_track(view, facts["NEEDS"].values())
        return {
            "drawn_in": other,
            "redrawn": [] if other else [need["id"] for need in needs],
            "title": facts["TITLE"],
            "inputs": facts["START"],
            "needs": needs,
            "exercise": pending[0] if pending else needs[-1]["id"] if needs else "",
            "src": f"/figures/{name}/figure.js?v={assets.version('figure.js')}",
        }


def _coded(text: str) -> str:
    """A sentence as HTML, with what stands between backticks as code."""
    from markupsafe import Markup, escape

    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def _other_track(view: View, exercises: Iterable[str]) -> Track | None:
    """The track whose functions a figure draws, where another is chosen: most figures know the first track's alone."""
    for module_id in {view.course.exercise(name).module_id for name in exercises}:
        module = view.course.module(module_id)
        if module.tracks and module.track != module.tracks[0].key:
            return module.tracks[0]
    return None


def _question(part: Mapping[str, Any], chosen: str) -> dict[str, Any]:
    from crossent.web.lesson import spoken_answer

    said = spoken_answer(part["said"], chosen, part["right"])
    return {
        "chosen": chosen,
        "choices": [_marked({**choice, "chosen": choice["value"] == chosen}) for choice in part["choices"]],
        "answer": part["answer"].replace("{said}", said),
    }


_HTML = ("title", "body", "question", "more", "answer", "reading", "text", "note")


def _marked(context: dict[str, Any]) -> dict[str, Any]:
    """The same, with what is HTML marked as safe to print. A figure's title is from figure.py: plain text."""
    from markupsafe import Markup

    html = [key for key in _HTML if isinstance(context.get(key), str)]
    if context.get("kind") == "figure":
        html.remove("title")
    return context | {key: Markup(context[key]) for key in html}
