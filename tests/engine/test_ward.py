"""Cases: what `clinic.md` has to hold, how a case stands, and symptoms that are run once and again when they may differ."""

import asyncio
import re
import shutil
from pathlib import Path

import pytest

from crossent.engine.catalog import Course
from crossent.engine.exercise import CourseError
from crossent.engine.runner import Runner
from crossent.engine.ward import Ward, read_case, read_cases, standing

GOOD = """asked: a question of somebody's

What is wrong?

- [ ] this | no
- [x] that | yes, `a | b`
- [ ] the third | no
- [ ] the fourth, which goes on
  in a second line | no

---
Easy to make.
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    shutil.copytree(Path(__file__).parent / "toy", tmp_path / "toy")
    folder = next((tmp_path / "toy/content").glob("*/exercises/50_mend"))
    (folder / "clinic.md").write_text(GOOD, encoding="utf-8")
    return Course(tmp_path / "toy/content")


def _broken(course: Course) -> Path:
    return next(course.root.glob("*/exercises/50_mend"))


def test_a_case_is_read_whole(course: Course) -> None:
    (case,) = read_cases(course).values()
    assert case.asked == "a question of somebody's"
    assert [choice.text for choice in case.choices][3] == "the fourth, which goes on in a second line"
    assert (case.right.value, case.right.why) == ("2", "yes, `a | b`")
    assert case.easy == "Easy to make."
    assert [
        standing(case, "open", {}),
        standing(case, "open", {case.id: "1"}),
        standing(case, "hints", {}),
    ] == [
        "open",
        "named",
        "mended",
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("asked: ", ""),
        lambda text: text.replace("What is wrong?\n", ""),
        lambda text: text.replace("- [ ] this | no\n", ""),  # three are too few
        lambda text: text.replace("[x]", "[ ]"),
        lambda text: text.replace("- [ ] this", "- [x] this"),
        lambda text: text.replace("this | no", "this"),  # no reason
        lambda text: text.replace("---\nEasy to make.\n", ""),
    ],
)
def test_what_a_case_lacks_is_said_with_its_file(course: Course, spoil) -> None:
    path = _broken(course) / "clinic.md"
    path.write_text(spoil(GOOD), encoding="utf-8")
    exercise = next(e for e in course.exercises.values() if e.folder == path.parent)
    with pytest.raises(CourseError, match=re.escape(str(path))):
        read_case(exercise)


def test_a_symptom_is_run_once_and_again_when_the_script_changes(course: Course) -> None:
    skeleton = _broken(course) / "skeleton.py"
    skeleton.write_text(
        "import os\n\nprint('it says', 6 * 7)\n\n\ndef twice(x):\n    return x\n\n\nprint(1 / 0)\n",
        encoding="utf-8",
    )

    async def look() -> tuple[str, int]:
        fresh = Course(course.root)
        runner = Runner(fresh)
        await runner.start()
        ward = Ward(fresh, runner, course.root / "kept")
        (name,) = ward.cases
        runs = 0
        real = ward._runner.run

        def counted(path):
            nonlocal runs
            runs += 1
            return real(path)

        runner.run = counted
        try:
            first = (await ward.symptom(name)).output
            assert ward.kept(name).output == first
            return first, runs
        finally:
            await runner.close()

    said, runs = asyncio.run(look())
    assert runs == 1
    assert said.startswith("it says 42\n")
    assert "ZeroDivisionError" in said
    assert "/" not in said.split("File ")[1].split(",")[0]  # the file's name, not where it was run
    assert asyncio.run(look()) == (said, 0)
    skeleton.write_text(skeleton.read_text(encoding="utf-8").replace("6 * 7", "6 * 8"), encoding="utf-8")
    said, runs = asyncio.run(look())
    assert (said.splitlines()[0], runs) == ("it says 48", 1)
    assert len(list((course.root / "kept").iterdir())) == 1
