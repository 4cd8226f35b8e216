"""Which track of a module the learner is on: remembered in their progress, its package installed when they ask for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from crossent.engine.bus import Bus, Tasks
from crossent.engine.installing import Installation, is_there, place
from crossent.engine.track import Need, Track

if TYPE_CHECKING:
    from crossent.engine.catalog import Course, Module
    from crossent.engine.exercise import Exercise
    from crossent.engine.progress import Progress
    from crossent.engine.workspace import Workspace

LOG = "install.log"


class Missing(Exception):
    """The track needs a package that is not installed; the message says what installing it costs."""


def recall(course: Course, progress: Progress) -> list[str]:
    """Put the course on the tracks chosen before; what to tell where one cannot be taken any more."""
    notices = []
    for module in course.modules:
        key = progress.get(f"track.{module.id}")
        track = next((track for track in module.tracks if track.key == key), None)
        if track is None:
            continue
        if track.need is not None and not is_there(track.need):
            first = module.tracks[0]
            course.choose(module.id, first.key)
            notices.append(
                f"{track.need.title} is not installed any more: {module.title} is on its {first.title} track again. "
                "What you solved is kept."
            )
        else:
            course.choose(module.id, track.key)
    progress.track_of = lambda name: course.offered[name].track if name in course.offered else ""
    return notices


def find(course: Course, module_id: str, key: str) -> Track:
    """A track, or `KeyError` with those there are."""
    module = course.module(module_id)
    for track in module.tracks:
        if track.key == key:
            return track
    ways = " and ".join(track.key for track in module.tracks)
    raise KeyError(f"{module.title} has {f'the tracks {ways}' if ways else 'one track only'}.")


def lacking(course: Course, exercise: Exercise) -> Need | None:
    """The package that an exercise's own track needs, where that is not installed."""
    if not exercise.track:
        return None
    need = find(course, exercise.module_id, exercise.track).need
    return None if need is None or is_there(need) else need


def choose(course: Course, workspace: Workspace, progress: Progress, module_id: str, key: str) -> Module:
    """Put a module on a track, its file into the workspace; `Missing` where its package is not installed."""
    track = find(course, module_id, key)
    if track.need is not None and not is_there(track.need):
        raise Missing(f"{track.need.title} is not installed: {track.need.cost}, into {place()}.")
    workspace.bring(track.file)
    progress.set(f"track.{module_id}", key)
    return course.choose(module_id, key)


def complete(course: Course, progress: Progress) -> dict[str, str]:
    """The modules with tracks that are complete on one of them, with its title; the chosen one comes first."""
    found: dict[str, str] = {}
    won = progress.won() if any(module.tracks for module in course.modules) else set()
    for module in course.modules:
        for track in sorted(module.tracks, key=lambda track: track.key != module.track):
            exercises = course.on(module.id, track.key).exercises
            if exercises and {exercise.key for exercise in exercises} <= won:
                found.setdefault(module.id, track.title)
    return found


class Tracks:
    """The choice as the page makes it, and one installation at a time."""

    def __init__(
        self,
        course: Course,
        workspace: Workspace,
        progress: Progress,
        bus: Bus,
        turned: Callable[[str], None],
    ) -> None:
        self._course, self._workspace, self._progress = course, workspace, progress
        self._bus, self._turned = bus, turned
        self._tasks = Tasks()
        self._now: Installation | None = None
        self.told: dict[str, Any] | None = None  # the last word on what is being installed

    async def close(self) -> None:
        """Stop what is being installed; what it has brought is removed."""
        await self._tasks.close()

    def choose(self, module_id: str, key: str) -> None:
        """Change to a track; `Missing` or `KeyError` where that cannot be."""
        choose(self._course, self._workspace, self._progress, module_id, key)
        self._turned(module_id)
        self._bus.publish({"type": "track", "module": module_id, "track": key})

    def install(self, module_id: str, key: str) -> None:
        """Begin to install what a track needs, and change to it afterwards; told as it happens."""
        track = find(self._course, module_id, key)
        if self._now is not None:
            return
        if track.need is None or is_there(track.need):
            self.choose(module_id, key)
            return
        self._now = Installation(track.need, self._workspace.private / LOG)
        self.told = {
            "type": "install",
            "module": module_id,
            "track": key,
            "text": "Begins",
            "done": 0,
            "total": 0,
        }
        self._tasks.spawn(self._install(self._now, module_id, key))

    def stop(self) -> None:
        """End the installation."""
        if self._now is not None:
            self._now.stop()

    async def _install(self, installation: Installation, module_id: str, key: str) -> None:
        last: dict[str, Any] = {"end": True, "error": "", "stopped": True}
        try:
            async for last in installation.run():
                if "end" not in last:
                    self.told = {"type": "install", "module": module_id, "track": key, **last}
                    self._bus.publish(self.told)
        finally:
            self._now = self.told = None
            if "end" not in last:  # the course itself is ending
                last = {"end": True, "error": "", "stopped": True}
            self._bus.publish({"type": "install", "module": module_id, "track": key, **last})
        if not last["error"] and not last["stopped"]:
            self.choose(module_id, key)
