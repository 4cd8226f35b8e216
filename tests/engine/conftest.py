"""What tests of the diagnosis share: a text, checked against an exercise of the toy course."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from crossent.engine.catalog import Course
from crossent.engine.report import Report
from crossent.engine.runner import Runner

TOY = Path(__file__).parent / "toy" / "content"


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str, str], Report]:
    """Checks a text against an exercise."""

    def tell(exercise_id: str, text: str) -> Report:
        path = tmp_path / "file.py"
        path.write_text(text, encoding="utf-8")

        async def run() -> Report:
            course = Course(TOY)
            runner = Runner(course)
            await runner.start()
            checked = await runner.check(course.exercise(exercise_id), path)
            checked.report.plots += await checked.rest()
            await runner.close()
            return checked.report

        return asyncio.run(run())

    return tell
