"""The verbs that work on the learner's own folder."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

AREA = "return np.asarray(width) * np.asarray(height)"
PERIMETER = "return 2 * (np.asarray(width) + np.asarray(height))"
LEARNERS = ["check", "hint", "solution", "progress", "watch"]


def readable(text: str) -> bool:
    return all(len(line) <= 80 and line == line.rstrip() for line in text.splitlines()) and "\x1b" not in text


def test_check_one_makes_the_workspace_and_notes_progress(crossent: Any) -> None:
    answer = crossent("check", "t1.area")
    assert answer.returncode == 1
    assert "unfinished  t1.area  Not written yet." in answer.stdout
    assert (crossent.workspace / "t1_shapes.py").is_file()
    crossent.solve("area", AREA)
    answer = crossent("check", "t1.area")
    assert (answer.returncode, answer.stdout.splitlines()[0]) == (0, "passed      t1.area")
    progress = crossent("progress").stdout
    assert "solved alone" in next(line for line in progress.splitlines() if "t1.area" in line)
    assert "1 of 7 exercises solved." in progress
    assert "Next: t1.total" in progress


def test_a_failed_check_shows_the_learners_line(crossent: Any) -> None:
    crossent("check", "t1.area")
    crossent.solve("area", PERIMETER)
    answer = crossent("check", "t1.area")
    number = (crossent.workspace / "t1_shapes.py").read_text().split(PERIMETER)[0].count("\n") + 1
    assert answer.returncode == 1
    assert f"  {number:>4} |     {PERIMETER}" in answer.stdout
    assert "last check failed" in crossent("progress").stdout


def test_check_all(crossent: Any) -> None:
    crossent("check", "t1.area")
    crossent.solve("area", AREA)
    answer = crossent("check")
    assert answer.returncode == 1
    words = [line.split()[:2] for line in answer.stdout.splitlines()[:6]]
    assert words[:2] == [["passed", "t1.area"], ["unfinished", "t1.total"]]
    assert "1 of 7 pass." in answer.stdout
    assert readable(answer.stdout)


def test_hints_then_the_solution(crossent: Any) -> None:
    locked = crossent("solution", "t1.area")
    assert locked.returncode == 1
    assert "2 more hints" in locked.stdout
    assert "`crossent hint t1.area`" in locked.stdout
    first = crossent("hint", "t1.area")
    assert first.returncode == 0
    assert first.stdout.count("Hint ") == 1
    assert crossent("solution", "t1.area").returncode == 1
    second = crossent("hint", "t1.area")
    assert second.stdout.count("Hint ") == 2
    opened = crossent("solution", "t1.area")
    assert opened.returncode == 0
    assert "def area(width, height):" in opened.stdout
    for _ in range(3):
        last = crossent("hint", "t1.area")
    assert "These are all the hints." in last.stdout
    crossent.solve("area", AREA)
    assert crossent("check", "t1.area").returncode == 0
    assert "solved after the solution" in crossent("progress").stdout


def test_without_an_id_it_is_the_exercise_at_hand(crossent: Any) -> None:
    assert "for area(width, height)" in crossent("hint").stdout
    crossent.solve("area", AREA)
    crossent("check", "t1.area")
    assert "for total(" in crossent("hint").stdout
    assert crossent("solution").returncode == 1


def test_reset_keeps_a_backup_and_says_where(crossent: Any) -> None:
    crossent("check", "t1.area")
    crossent.solve("area", AREA)
    crossent("check", "t1.area")
    before = (crossent.workspace / "t1_shapes.py").read_text()
    answer = crossent("reset", "t1.area", "--yes")
    assert answer.returncode == 0
    backup = Path(answer.stdout.partition("The file as it was: ")[2].split("\n")[0].strip())
    assert backup.read_text() == before
    assert "t1.area stays solved in your progress. `crossent reset t1.area --again`" in " ".join(
        answer.stdout.split()
    )
    assert AREA not in (crossent.workspace / "t1_shapes.py").read_text()
    assert crossent("check", "t1.area").returncode == 1


def test_reset_again_closes_the_hints(crossent: Any) -> None:
    crossent("hint", "t1.area")
    crossent("hint", "t1.area")
    assert crossent("solution", "t1.area").returncode == 0
    assert crossent("reset", "t1.area", "--again").returncode == 0
    assert crossent("solution", "t1.area").returncode == 1


@pytest.mark.parametrize(("answer", "status", "kept"), [("n\n", 1, True), ("\n", 1, True), ("y\n", 0, False)])
def test_reset_asks_at_a_terminal(crossent: Any, terminal: Any, answer: str, status: int, kept: bool) -> None:
    crossent("check", "t1.area")
    crossent.solve("area", AREA)
    screen = terminal("reset", "t1.area")
    screen.until("[y/N]")
    screen.press(answer)
    assert screen.end() == status
    assert (AREA in (crossent.workspace / "t1_shapes.py").read_text()) is kept


@pytest.mark.parametrize("verb", ["check", "hint", "solution", "reset"])
def test_an_unknown_id_is_2_and_names_near_ones(crossent: Any, verb: str) -> None:
    answer = crossent(verb, "t1.aera")
    assert answer.returncode == 2
    assert "t1.area" in answer.stderr
    assert answer.stdout == ""
    assert not crossent.workspace.exists()


def test_a_functions_name_or_a_module_is_enough(crossent: Any) -> None:
    crossent("check", "t1.area")
    crossent.solve("area", AREA)
    assert "t1.area" in crossent("check", "area").stdout
    assert "for area(width, height)" in crossent("hint", "area").stdout
    assert "t1.mend" in crossent("check", "mean").stdout
    answer = crossent("check", "t1")
    assert answer.returncode == 1
    assert "1 of 5 pass." in answer.stdout and "t2." not in answer.stdout
    for verb in ("hint", "solution", "reset"):
        answer = crossent(verb, "t1")
        assert answer.returncode == 2
        assert "t1 is a module. Name one of its exercises: t1.area, t1.total" in answer.stderr
    crossent.write("mine.py", AREA)
    assert crossent("check", "area", "mine.py", "--json").returncode == 2  # programs name it in full
    assert crossent("check", "t1", "mine.py").returncode == 2


def test_a_broken_script_joins_the_folder_when_it_is_opened(real: Any) -> None:
    real("progress")
    clinics = {path.name for path in real.workspace.glob("clinic*.py")}
    assert clinics == set()
    module = real("check", "m1").stdout
    assert re.search(r"(?m)^unfinished  m1\.clinic_log_base +Not opened yet\.$", module)
    assert not list(real.workspace.glob("clinic*.py"))
    one = real("check", "m1.clinic_log_base").stdout
    assert "Run clinic_log_base.py first" in " ".join(one.split())
    assert "clinic_zero_times_log.py" not in {path.name for path in real.workspace.iterdir()}
    ran = real("run", "clinic_zero_times_log.py")
    assert "careful" in ran.stdout
    assert {path.name for path in real.workspace.glob("clinic*.py")} == {
        "clinic_log_base.py",
        "clinic_zero_times_log.py",
    }


def test_a_module_of_two_files_names_both(real: Any) -> None:
    real("progress")
    listed = real("exercises").stdout
    assert "(m7_language.py, m7_large_vocabulary.py)" in listed and readable(listed)
    assert "# import m7_large_vocabulary\n" in (real.workspace / "scratch.py").read_text()
    assert "clinic" not in (real.workspace / "scratch.py").read_text()


def test_a_clinic_is_listed_by_its_title(crossent: Any) -> None:
    for verb in ("progress", "exercises"):
        listed = crossent(verb).stdout
        assert "Mend the mean" in next(line for line in listed.splitlines() if "t1.mend" in line)


def test_the_solutions_reasons_keep_to_the_width() -> None:
    from crossent.terminal.learning import narrowed

    long = "    # " + "word " * 30
    source = f"def f(x):\n{long}\n    # and more.\n    return x  # {'y' * 90}\n    # short"
    lines = narrowed(source, 78).splitlines()
    comments = [line for line in lines if line.startswith("    # ")]
    assert max(map(len, comments)) <= 78 and len(comments) == 4
    assert " ".join(line.strip()[2:] for line in comments[:-1]) == "word " * 30 + "and more."
    assert lines[0] == "def f(x):" and lines[-2].endswith("y" * 90) and lines[-1] == "    # short"


def test_code_in_prose_is_coloured_or_in_backticks() -> None:
    import io

    from crossent.terminal.paper import Paper

    paper = Paper(io.StringIO())
    assert paper.prose("Use `np.log` here.").plain == "Use `np.log` here."
    paper.console = type(paper.console)(file=io.StringIO(), force_terminal=True, color_system="standard")
    written = paper.prose("Use `np.log` here.")
    assert written.plain == "Use np.log here." and any(span.style == "cyan" for span in written.spans)


@pytest.mark.parametrize("verb", LEARNERS)
def test_a_broken_workspace_is_one_sentence_with_a_remedy(crossent: Any, verb: str) -> None:
    crossent.workspace.write_text("not a folder")
    answer = crossent(verb)
    assert answer.returncode == 1
    assert "--workspace" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_start_on_a_broken_workspace(crossent: Any) -> None:
    crossent.workspace.write_text("not a folder")
    answer = crossent("start", "--no-browser")
    assert answer.returncode == 1
    assert "--workspace" in answer.stderr


def test_progress_of_a_newer_course_is_told(crossent: Any) -> None:
    import contextlib
    import sqlite3

    crossent("progress")
    with contextlib.closing(sqlite3.connect(crossent.workspace / ".crossent" / "progress.sqlite3")) as db:
        db.execute("PRAGMA user_version = 999")
    answer = crossent("progress")
    assert answer.returncode == 1
    assert answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_option_wins_over_the_environment_and_stands_before_or_after(crossent: Any) -> None:
    here, there = crossent.folder / "here", crossent.folder / "there"
    assert "Your workspace is new" in crossent("progress", "--workspace", here).stdout
    assert crossent("--workspace", there, "progress").returncode == 0
    assert (here / "t1_shapes.py").is_file()
    assert (there / "t1_shapes.py").is_file()
    assert not crossent.workspace.exists()


def test_the_default_workspace_is_in_the_home_folder(crossent: Any) -> None:
    del crossent.environment["CROSSENT_WORKSPACE"]
    assert "Workspace: ~/my-crossent" in crossent("progress").stdout.replace("\\", "/")
    assert (crossent.home / "my-crossent" / "t1_shapes.py").is_file()


def test_no_course_is_one_sentence(crossent: Any) -> None:
    for course in (crossent.folder, crossent.folder / "nowhere"):
        answer = crossent("exercises", env={"CROSSENT_COURSE": str(course)})
        assert (answer.returncode, answer.stdout) == (1, "")
        assert "course.toml" in answer.stderr
        assert "Traceback" not in answer.stderr


def test_a_course_without_a_title_is_one_sentence(crossent: Any) -> None:
    (crossent.folder / "course.toml").write_text('name = "x"')
    answer = crossent("exercises", env={"CROSSENT_COURSE": str(crossent.folder)})
    assert answer.returncode == 1
    assert "title" in answer.stderr


def test_exercises_in_order(crossent: Any) -> None:
    listed = json.loads(crossent("exercises", "--json").stdout)
    assert [entry["id"] for entry in listed][:2] == ["t1.area", "t1.total"]
    assert listed[0] == {
        "id": "t1.area",
        "module": "t1",
        "title": "Area",
        "functions": ["area"],
        "track": None,
    }
    answer = crossent("exercises")
    assert answer.returncode == 0
    assert "area(width, height)" in answer.stdout
    assert readable(answer.stdout)


def test_the_courses_own_list(real: Any) -> None:
    listed = json.loads(real("exercises", "--json").stdout)
    first = ["m1.surprise", "m1.entropy", "m1.cross_entropy", "m1.bits", "m1.code_lengths"]
    assert [entry["id"] for entry in listed][:5] == first
    assert readable(real("exercises").stdout)


def test_exercises_stand_as_they_do_in_the_workspace_named(crossent: Any) -> None:
    other = crossent.folder / "other"
    none = crossent("exercises", "--workspace", other)
    assert none.returncode == 0 and "all are open" in none.stdout and not other.exists()
    crossent("progress")
    crossent.solve("area", "return np.asarray(width) * np.asarray(height)")
    crossent("check", "t1.area")
    listed = crossent("exercises", "--workspace", crossent.workspace).stdout
    rows = {line.split()[0]: line for line in listed.splitlines() if line.startswith("  t1.")}
    assert rows["t1.area"].endswith("solved alone") and rows["t1.total"].endswith("open")
    assert readable(listed.split("Workspace:")[0])
    told = json.loads(crossent("exercises", "--json", "--workspace", crossent.workspace).stdout)
    assert {one["id"]: one["state"] for one in told}["t1.area"] == "alone"
    assert "state" not in json.loads(crossent("exercises", "--json").stdout)[0]


def test_audit_passes_a_sound_course(crossent: Any) -> None:
    answer = crossent("audit")
    assert answer.returncode == 0
    assert "all as they should be" in answer.stdout
    assert readable(answer.stdout)


def test_audit_names_the_offender(crossent: Any) -> None:
    course = crossent.folder / "toy"
    shutil.copytree(crossent.environment["CROSSENT_COURSE"], course / "content")
    solution = course / "content" / "t1_shapes" / "exercises" / "10_area" / "solution.py"
    solution.write_text("def area(width, height):\n    return 7\n")
    answer = crossent("audit", env={"CROSSENT_COURSE": str(course / "content")})
    assert answer.returncode == 1
    assert "t1.area: solution.py is failed" in answer.stdout


def test_colour_is_for_terminals_that_want_it(crossent: Any, terminal: Any) -> None:
    crossent("progress")
    coloured, plain = terminal("check", "t1.area"), terminal("check", "t1.area", NO_COLOR="1")
    assert "\x1b[" in coloured.until("save.")
    assert coloured.end() == 1
    assert "\x1b" not in plain.until("save.")
    assert plain.end() == 1


def test_a_functions_name_is_as_good_as_its_exercises_id(crossent: Any) -> None:
    answer = crossent("check", "area")
    assert "unfinished  t1.area" in answer.stdout
    assert crossent("check", "areas").returncode == 2


def test_reset_of_a_file_that_is_not_there_says_that_all_of_it_begins_anew(crossent: Any) -> None:
    crossent("progress")
    (crossent.workspace / "t1_shapes.py").unlink()
    checked = crossent("check", "t1.total")
    assert "`crossent reset t1.total`" in " ".join(checked.stdout.split())
    (crossent.workspace / "backups").mkdir(exist_ok=True)
    for day in ("01", "02"):
        (crossent.workspace / "backups" / f"2026-01-{day}T09-00-00-t1_shapes-deleted.py").write_text("")
    checked = crossent("check", "t1.total")
    assert "lies in `backups/2026-01-02T09-00-00-t1_shapes-deleted.py`" in " ".join(checked.stdout.split())
    done = crossent("reset", "t1.total", "-y")
    assert done.returncode == 0 and "was not there. It is made anew, with every exercise" in done.stdout
    assert "def total" in (crossent.workspace / "t1_shapes.py").read_text()
