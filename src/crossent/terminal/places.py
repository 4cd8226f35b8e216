"""Where things are: the course's folder and the learner's workspace, by option, environment and default."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from crossent.engine.catalog import Course
from crossent.engine.exercise import CourseError, Exercise
from crossent.terminal.problems import Problem, WrongCall

if TYPE_CHECKING:
    from crossent.engine.progress import Progress
    from crossent.engine.workspace import Opened, Workspace

COURSE = "CROSSENT_COURSE"
WORKSPACE = "CROSSENT_WORKSPACE"


def open_course() -> Course:
    """The course that `CROSSENT_COURSE` names, or the one that is installed; read whole, so that its errors show now."""
    named = os.environ.get(COURSE)
    if named:
        root = Path(named).expanduser()
    else:
        import crossent.content

        root = Path(crossent.content.__path__[0])
    try:
        course = Course(root)
        _ = course.exercises
    except (KeyError, tomllib.TOMLDecodeError) as error:
        raise CourseError(f"{root / 'course.toml'}: {error}. Mend that file.") from error
    return course


def workspace_path(option: str | None) -> Path:
    """The workspace's folder: the option, else the environment, else the default."""
    from crossent.engine.workspace import default_path

    named = option or os.environ.get(WORKSPACE)
    return Path(named).expanduser() if named else default_path()


def find_exercise(
    course: Course, exercise_id: str, track: str | None = None, strict: bool = False
) -> Exercise:
    """The exercise of that id or, unless strict, of that function; else a wrong call that names the nearest ids."""
    try:
        exercise = course.exercise(exercise_id)
    except KeyError as error:
        named = [] if strict else _named(course, exercise_id)
        if len(named) != 1:
            raise WrongCall(_unclear(course, exercise_id, named) or str(error.args[0])) from None
        exercise = named[0]
    if not course.module(exercise.module_id).tracks:
        return exercise
    if track is None and exercise.id not in course.exercises and exercise.track:
        track = exercise.track  # which may lack its package
    return exercise if track is None else on_track(course, exercise, track)


def on_track(course: Course, exercise: Exercise, key: str) -> Exercise:
    """The same exercise on another track; a wrong call where there is none, a problem where its package is missing."""
    from crossent.engine.installing import is_there

    module = course.module(exercise.module_id)
    if key not in [track.key for track in module.tracks]:
        raise WrongCall(f"{exercise.id} has no {key} track. Leave --track out.")
    first = module.tracks[0]
    found = course.everything.get(exercise.id if key == first.key else f"{exercise.id}@{key}")
    if found is None and (exercise.track or exercise.file == first.file):
        raise WrongCall(f"{exercise.id} has no {key} track. Leave --track out.")
    need = next(track.need for track in module.tracks if track.key == key)
    if need is not None and not is_there(need):
        raise Problem(f"{need.title} is not installed: {need.cost}. `crossent track {key}` installs it.")
    return found or exercise


def track_of(course: Course, exercise: Exercise, path: Path) -> Exercise:
    """The exercise on the track that a file shows to be its own by what it imports."""
    tracks = course.module(exercise.module_id).tracks
    if not tracks:
        return exercise
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return exercise
    key = next((track.key for track in tracks[1:] if track.is_of(text)), None)
    if key is None or f"{exercise.id}@{key}" not in course.everything:
        return exercise
    return on_track(course, exercise, key)


def find_exercises(course: Course, word: str, track: str | None = None) -> list[Exercise]:
    """All exercises of the module of that id, or the one exercise that the word means."""
    for module in course.modules:
        if module.id == word and module.exercises:
            if track is None or not module.tracks:
                return list(module.exercises)
            there = track in [each.key for each in module.tracks]
            exercises = course.on(module.id, track).exercises if there else module.exercises
            return [on_track(course, exercise, track) for exercise in exercises]
    return [find_exercise(course, word, track)]


def _named(course: Course, name: str) -> list[Exercise]:
    """The exercises whose id ends in that name; else those that ask for a function of that name."""
    everything = list(course.exercises.values())
    return [e for e in everything if e.id.rpartition(".")[2] == name] or [
        e for e in everything if name in e.functions
    ]


def _unclear(course: Course, word: str, named: list[Exercise]) -> str:
    """What to say where the word means several exercises; "" where it means none."""
    if named:
        return f"{word!r} may be {' or '.join(e.id for e in named)}. Give the id."
    ids = [e.id for module in course.modules if module.id == word for e in module.exercises]
    return f"{word} is a module. Name one of its exercises: {', '.join(ids)}." if ids else ""


@dataclass
class Desk:
    """A learner's workspace, open, with their progress."""

    course: Course
    workspace: Workspace
    progress: Progress
    opened: Opened

    def close(self) -> None:
        """Let the progress file go."""
        self.progress.close()

    @property
    def notices(self) -> list[str]:
        """What the learner should know about what opening did."""
        problem = self.progress.problem
        made = [f"Your workspace is new: {shown(self.workspace.path)}"] if self.opened.first else []
        return [*made, *self.opened.notices, *([problem] if problem else [])]


def open_desk(option: str | None, course: Course | None = None) -> Desk:
    """Open the workspace, making it where there is none yet; `WorkspaceError` where that cannot be."""
    from crossent.engine.progress import Progress
    from crossent.engine.tracks import recall
    from crossent.engine.workspace import Workspace

    course = course or open_course()
    workspace = Workspace(workspace_path(option), course)
    opened = workspace.open()
    progress = Progress(workspace.progress_path)
    opened.notices += recall(course, progress)
    return Desk(course, workspace, progress, opened)


def shown(path: Path) -> str:
    """A path as it is shown: with ~ for the home folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
