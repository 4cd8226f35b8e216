"""What every wrong variant of an exercise does on its probes: worked out apart from the learner's code, kept by content."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossent.engine.diagnose import Variant
from crossent.engine.exercise import CourseError, Exercise
from crossent.engine.load import Own, load_at
from crossent.engine.observe import Outcome, expected, observe
from crossent.engine.probe import Check
from crossent.engine.values import Plain, show_call


@dataclass(frozen=True)
class Prepared:
    """All that a check needs besides the learner's file."""

    check: Check
    expected: list[Plain]
    variants: list[Variant]
    calls: list[str]  # as the learner would type them, probe by probe


def read_check(exercise: Exercise) -> Check:
    """The `check` of the exercise's check.py."""
    path = exercise.folder / "check.py"
    module = load_at(path, f"check_{exercise.key}")
    check = getattr(module, "check", None)
    if not isinstance(check, Check):
        raise CourseError(f"{path} must define `check = Check(...)`.")
    return check


def prepare(exercise: Exercise, own: Own) -> Prepared:
    """Read the check, ask the oracle, and know what every wrong variant does."""
    check = read_check(exercise)
    calls = [show_call(check.function, one.args, one.kwargs) for one in check.probes]
    return Prepared(check, expected(check), variants_of(exercise, check, own), calls)


def variants_of(exercise: Exercise, check: Check, own: Own) -> list[Variant]:
    """The variants with their outcomes, from the cache where nothing has changed since."""
    store = cache_folder() / f"{exercise.key}-{_key(exercise, check)}.json"
    try:
        found: dict[str, Any] = json.loads(store.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {path.name: _run(path, exercise, check, own) for path in exercise.wrong}
        _keep(store, found)
    return [
        Variant(
            id=path.stem.replace("_", "-"),
            title=entry["title"],
            message=entry["message"],
            mark=entry["mark"],
            breaks=entry["breaks"],
            drawn=entry["drawn"],
            outcomes=[Outcome.from_json(o) for o in entry["outcomes"]],
        )
        for path in exercise.wrong
        for entry in [found[path.name]]
    ]


def _run(path: Path, exercise: Exercise, check: Check, own: Own) -> dict[str, Any]:
    module = own.run(path)
    title, _, message = (module.__doc__ or "").strip().partition("\n")
    outcomes = []
    if check.oracle is not None:
        outcomes = observe(getattr(module, check.function), check, str(path), lambda _: None)
    return {
        "title": title.strip(),
        "message": " ".join(message.split()),
        "mark": getattr(module, "MARK", None),
        "breaks": getattr(module, "BREAKS", None),
        "drawn": getattr(module, "DRAWN", False),
        "outcomes": [o.to_json() for o in outcomes],
    }


def cache_folder() -> Path:
    """Where outcomes are kept; `CROSSENT_CACHE` moves it."""
    if os.environ.get("CROSSENT_CACHE"):
        return Path(os.environ["CROSSENT_CACHE"]) / "variants"
    import platformdirs

    return Path(platformdirs.user_cache_dir("crossent", appauthor=False)) / "variants"


def _key(exercise: Exercise, check: Check) -> str:
    import numpy

    import crossent

    digest = hashlib.sha256(f"{sys.version_info[:3]} {numpy.__version__} {crossent.__version__}".encode())
    here = Path(__file__).parent
    for path in [
        exercise.folder / "check.py",
        *exercise.wrong,
        here / "observe.py",
        here / "values.py",
        Path(__file__),
    ]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(repr(check.probes).encode())
    return digest.hexdigest()[:20]


def _keep(store: Path, found: dict[str, Any]) -> None:
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        for old in store.parent.glob(f"{store.name.rsplit('-', 1)[0]}-*.json"):
            old.unlink(missing_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=store.parent, delete=False) as stream:
            json.dump(found, stream)
        os.replace(stream.name, store)
    except OSError:
        pass  # no cache, then: the variants are run again next time
