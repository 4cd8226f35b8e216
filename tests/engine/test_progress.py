"""The progress file: what is won and how, and that nothing acknowledged is ever lost."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from crossent.engine.progress import NewerProgress, Progress, State
from crossent.engine.textfile import WorkspaceError

SOURCE = Path(__file__).resolve().parents[2] / "src"
KILLS = int(os.environ.get("CROSSENT_KILLS", "100"))
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "progress.sqlite3"


@pytest.fixture
def progress(path: Path):
    with contextlib.closing(Progress(path)) as opened:
        yield opened


def check(progress: Progress, status: str, file: str = "f1", checks: str = "c1", **more: str) -> State:
    return progress.record("t1.area", status, checks, file, **more)


def integrity(path: Path) -> str:
    with contextlib.closing(sqlite3.connect(path)) as db:
        return db.execute("PRAGMA integrity_check").fetchone()[0]


def filled(path: Path) -> dict[str, State]:
    """A file with a little of everything."""
    with contextlib.closing(Progress(path)) as progress:
        for number in range(30):
            progress.record(
                f"t1.e{number}", "passed", "c", f"f{number}", {"text": "x" * 300}, f"print{number}"
            )
        progress.hint_shown("t1.e1")
        progress.predict("q", "a")
        progress.set("at_hand", "t1.e3")
        return progress.states()


# ---------------------------------------------------------------------------- what is kept


def test_an_untouched_exercise_is_open(progress: Progress) -> None:
    assert progress.state("t1.area") == State()
    assert progress.state("t1.area").state == "open"
    assert progress.latest_report("t1.area") is None
    assert progress.states() == {}
    assert progress.problem is None


@pytest.mark.parametrize(
    ("hints", "solution", "how"),
    [(0, False, "alone"), (1, False, "hints"), (2, True, "solution"), (0, True, "solution")],
)
def test_the_first_pass_says_how_it_was_won(progress: Progress, hints: int, solution: bool, how: str) -> None:
    assert check(progress, "failed").state == "open"
    assert [progress.hint_shown("t1.area") for _ in range(hints)] == list(range(1, hints + 1))
    if solution:
        progress.solution_opened("t1.area")
    state = check(progress, "passed", "f2")
    assert (state.state, state.hints, state.solution_opened, state.attempts) == (how, hints, solution, 2)
    assert state.passed_at


def test_what_is_won_stays_won(progress: Progress) -> None:
    won = check(progress, "passed")
    progress.hint_shown("t1.area")
    progress.solution_opened("t1.area")
    later = check(progress, "failed", "f2")
    assert (later.state, later.status, later.passed_at) == ("alone", "failed", won.passed_at)
    assert check(progress, "passed", "f3").state == "alone"


def test_an_attempt_is_a_check_of_another_file(progress: Progress) -> None:
    assert [check(progress, "failed", file).attempts for file in ("f1", "f1", "f2", "f2", "f1")] == [
        1,
        1,
        2,
        2,
        3,
    ]


def test_try_again_has_to_be_won_again(progress: Progress) -> None:
    check(progress, "failed", "f0", fingerprint="p0")
    progress.hint_shown("t1.area")
    progress.solution_opened("t1.area")
    check(progress, "passed", "f1", fingerprint="p1")
    progress.try_again("t1.area")
    state = progress.state("t1.area")
    assert (state.state, state.hints, state.solution_opened, state.passed_at) == ("open", 0, False, None)
    # The old answer is still in the file: it passes, but wins nothing.
    assert check(progress, "passed", "f2", fingerprint="p1").state == "open"
    check(progress, "unfinished", "f3", fingerprint="p3")
    assert check(progress, "passed", "f4", fingerprint="p1").state == "alone"
    events = [event for _, event in progress.history("t1.area")]
    assert events == ["failed", "hint", "solution", "passed", "again", "passed", "unfinished", "passed"]


def test_the_last_report_survives_a_restart(path: Path) -> None:
    report = {"exercise": "t1.area", "findings": [{"id": "x", "line": 3}], "text": "π ≠ 3"}
    with contextlib.closing(Progress(path)) as progress:
        progress.record("t1.area", "failed", "c", "f", report, "print")
        progress.set("at_hand", "t1.area")
        progress.predict("q1", "a")
        progress.predict("q1", "b")
    with contextlib.closing(Progress(path)) as progress:
        assert progress.latest_report("t1.area") == report
        assert progress.state("t1.area").fingerprint == "print"
        assert (progress.get("at_hand"), progress.get("other"), progress.get("other", "x")) == (
            "t1.area",
            None,
            "x",
        )
        assert progress.predictions() == {"q1": "b"}


def test_changed_checks_names_what_was_won_under_others(progress: Progress) -> None:
    for name, status in (("t1.a", "passed"), ("t1.b", "passed"), ("t1.c", "failed"), ("gone", "passed")):
        progress.record(name, status, "old", "f")
    course = {"t1.b": "new", "t1.a": "old", "t1.c": "new", "t1.new": "new"}
    assert progress.changed_checks(course) == ["t1.b"]
    progress.record("t1.b", "failed", "new", "f")
    assert progress.changed_checks(course) == ["t1.b"]
    progress.record("t1.b", "passed", "new", "f2")
    assert progress.changed_checks(course) == []


def test_ids_that_the_course_lacks_are_kept(path: Path) -> None:
    with contextlib.closing(Progress(path)) as progress:
        progress.record("from.elsewhere", "passed", "c", "f")
    with contextlib.closing(Progress(path)) as progress:
        assert progress.state("from.elsewhere").state == "alone"


def test_tracks_are_kept_apart(path: Path) -> None:
    with (
        contextlib.closing(Progress(path, track="a")) as one,
        contextlib.closing(Progress(path, track="b")) as two,
    ):
        one.record("t1.area", "passed", "c", "f")
        assert (one.state("t1.area").state, two.state("t1.area").state) == ("alone", "open")


# ---------------------------------------------------------------------------- killed, shared

WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from crossent.engine.progress import Progress
progress = Progress(sys.argv[2])
name, number = sys.argv[3], 0
while True:
    number += 1
    progress.record(name, "failed", "c", str(number), {"number": number, "text": "x" * 200})
    progress.set(name, str(number))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def writer(path: Path, name: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-S", "-E", "-c", WRITER, str(SOURCE), str(path), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE)


@pytest.mark.slow
@pytest.mark.timeout(300 + KILLS)
def test_a_kill_at_any_moment_loses_nothing_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(20)
    total = 0
    for number in range(KILLS):
        path = tmp_path / f"progress{number // 50}.sqlite3"
        with writer(path, f"t1.e{number}") as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            time.sleep(chance.random() * 0.02)
            process.kill()
            said = (first + process.stdout.read()).decode()
        acknowledged = len(said[: said.rfind("\n") + 1].splitlines())
        assert acknowledged >= 1
        total += acknowledged
        with contextlib.closing(Progress(path)) as progress:
            assert progress.problem is None
            attempts = progress.state(f"t1.e{number}").attempts
            assert attempts in (acknowledged, acknowledged + 1)
            assert int(progress.get(f"t1.e{number}") or 0) in (attempts, attempts - 1)
            report = progress.latest_report(f"t1.e{number}")
            assert report is not None
            assert report["number"] == attempts
            assert len(progress.states()) == number % 50 + 1
        assert integrity(path) == "ok"
    print(f"{KILLS} kills, {total} writes acknowledged, none lost")


def test_two_processes_write_at_once(path: Path) -> None:
    with writer(path, "one") as one, writer(path, "two") as two, contextlib.closing(Progress(path)) as own:
        assert one.stdout is not None
        assert two.stdout is not None
        for number in range(1, 101):
            own.record("own", "failed", "c", str(number))
            line = (int(one.stdout.readline()), int(two.stdout.readline()))
            states = own.states()
            assert (states["one"].attempts, states["two"].attempts) >= line
        one.kill()
        two.kill()
        assert own.state("own").attempts == 100
        assert own.problem is None
    assert integrity(path) == "ok"


def test_two_processes_make_the_file_at_once(tmp_path: Path) -> None:
    for number in range(5):
        path = tmp_path / f"{number}.sqlite3"
        with contextlib.ExitStack() as stack:
            processes = [stack.enter_context(writer(path, name)) for name in ("one", "two", "three")]
            for process in processes:
                assert process.stdout is not None
                assert process.stdout.readline() == b"1\n"
            for process in processes:
                process.kill()
        with contextlib.closing(Progress(path)) as progress:
            assert set(progress.states()) == {"one", "two", "three"}
        assert not list(tmp_path.glob("*.damaged-*"))


def test_threads_take_turns(progress: Progress) -> None:
    threads = [
        threading.Thread(target=lambda: [progress.hint_shown("t1.area") for _ in range(50)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert progress.state("t1.area").hints == 200


# ---------------------------------------------------------------------------- versions and damage


def test_a_newer_file_is_an_error_and_stays_as_it_is(path: Path) -> None:
    filled(path)
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 7")
    before = path.read_bytes()
    with pytest.raises(NewerProgress, match="newer version") as caught:
        Progress(path)
    assert isinstance(caught.value, WorkspaceError)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.write_bytes(b"")
    with contextlib.closing(Progress(path)) as progress:
        assert progress.problem is None
        assert check(progress, "passed").state == "alone"


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\0", b"\0" * 5000, os.urandom(9000)])
def test_a_file_of_something_else_is_moved_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with contextlib.closing(Progress(path)) as progress:
        assert progress.problem is not None
        assert "damaged" in progress.problem
        assert check(progress, "passed").state == "alone"
    [aside] = path.parent.glob("progress.damaged-*.sqlite3")
    assert aside.read_bytes() == content
    assert str(aside) in progress.problem
    with contextlib.closing(Progress(path)) as progress:
        assert progress.problem is None
        assert progress.state("t1.area").state == "alone"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE exercise",
        "ALTER TABLE exercise DROP COLUMN fingerprint",
        "ALTER TABLE setting RENAME COLUMN value TO other",
        "UPDATE exercise SET status = 'wonderful'",
        "UPDATE exercise SET attempts = 'many'",
        "UPDATE exercise SET how = 3",
        "UPDATE exercise SET passed_at = x'00ff'",
        "UPDATE exercise SET report = CAST(x'ff00' AS TEXT)",
        "CREATE TABLE other (x)",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -3",
    ],
)
def test_a_malformed_schema_or_value_is_damage(path: Path, statement: str) -> None:
    filled(path)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(statement)
    with contextlib.closing(Progress(path)) as progress:
        assert progress.problem is not None
        assert "damaged" in progress.problem
        assert check(progress, "passed").state == "alone"


def use_everything(progress: Progress) -> None:
    """No method may raise, whatever the file holds."""
    progress.states()
    for number in range(0, 30, 7):
        progress.latest_report(f"t1.e{number}")
        progress.history(f"t1.e{number}")
        progress.record(f"t1.e{number}", "failed", "c2", "other", {"a": 1}, "p")
    progress.hint_shown("t1.e1")
    progress.solution_opened("t1.e2")
    progress.try_again("t1.e3")
    progress.predict("q", "b")
    progress.set("at_hand", "t1.e9")
    assert progress.predictions()["q"] == "b"
    assert progress.get("at_hand") == "t1.e9"
    assert progress.state("t1.e0").status == "failed"


def test_flipped_bytes_never_raise(path: Path) -> None:
    filled(path)
    whole = path.read_bytes()
    chance = random.Random(7)
    told = 0
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 4, 40))):
            place = chance.choice((chance.randrange(len(data)), chance.randrange(200)))
            data[place] ^= chance.randrange(1, 256)
        for old in path.parent.iterdir():
            old.unlink()
        path.write_bytes(data)
        with contextlib.suppress(NewerProgress), contextlib.closing(Progress(path)) as progress:
            use_everything(progress)
            told += progress.problem is not None
        assert list(path.parent.glob("progress*.sqlite3"))
    assert told > 30


def test_truncated_files_never_raise(path: Path) -> None:
    before = filled(path)
    whole = path.read_bytes()
    for size in [*range(1, 120, 7), *range(120, len(whole), 997), len(whole) - 1]:
        for old in path.parent.iterdir():
            old.unlink()
        path.write_bytes(whole[:size])
        with contextlib.closing(Progress(path)) as progress:
            assert progress.problem is not None or progress.states() == before
            use_everything(progress)


def test_damage_in_the_middle_of_a_session_is_met(path: Path) -> None:
    filled(path)
    with contextlib.closing(Progress(path)) as progress:
        with path.open("r+b") as file:
            file.write(os.urandom(os.path.getsize(path)))
        use_everything(progress)
    with contextlib.closing(Progress(path)) as progress:
        assert "damaged" in (progress.problem or "")
        use_everything(progress)


def test_the_log_of_a_damaged_file_is_moved_with_it(path: Path) -> None:
    path.write_bytes(b"nonsense")
    path.with_name(f"{path.name}-wal").write_bytes(b"log")
    with contextlib.closing(Progress(path)):
        [wal] = path.parent.glob("progress.damaged-*.sqlite3-wal")
        assert wal.read_bytes() == b"log"


# ---------------------------------------------------------------------------- nowhere to write


def test_a_folder_where_the_file_should_be(path: Path) -> None:
    path.mkdir()
    with contextlib.closing(Progress(path)) as progress:
        assert progress.problem is not None
        assert "not being kept" in progress.problem
        use_everything(progress)
    assert path.is_dir()


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a file")
    with contextlib.closing(Progress(tmp_path / "x" / "progress.sqlite3")) as progress:
        assert "not being kept" in (progress.problem or "")
        use_everything(progress)


READ_ONLY = """
import os, sys
sys.path.insert(0, sys.argv[1])
from crossent.engine.progress import Progress
if os.geteuid() == 0:
    os.setuid(65534)
progress = Progress(sys.argv[2])
assert "not being kept" in progress.problem, progress.problem
assert progress.state("t1.e1").state == "alone", progress.states()
assert progress.record("t1.new", "passed", "c", "f").state == "alone"
assert progress.state("t1.new").attempts == 1
"""


@pytest.mark.skipif(os.name == "nt", reason="read-only folders are made otherwise on Windows")
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o444), (0o555, 0o644), (0o755, 0o444)])
def test_what_is_read_only_is_carried_on_in_memory(tmp_path: Path, folder_mode: int, file_mode: int) -> None:
    if AS_ROOT:  # the test's own folders are closed to the user that the subprocess becomes
        for parent in tmp_path.parents[:3]:
            if parent.stat().st_uid == 0 and parent.name.startswith("pytest-"):
                parent.chmod(parent.stat().st_mode | 0o055)
    folder = tmp_path / "kept"
    folder.mkdir()
    tmp_path.chmod(0o755)
    path = folder / "progress.sqlite3"
    filled(path)
    before = path.read_bytes()
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    try:
        command = [sys.executable, "-S", "-E", "-c", READ_ONLY, str(SOURCE), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
        assert done.returncode == 0, done.stderr
        assert path.read_bytes() == before
    finally:
        folder.chmod(stat.S_IRWXU)


def test_a_full_disk_is_told_and_nothing_kept_is_lost(path: Path) -> None:
    filled(path)
    with contextlib.closing(Progress(path)) as progress:
        db = progress._store._db
        db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
        for number in range(100):
            progress.record("t1.big", "failed", "c", str(number), {"text": "x" * 5000})
        assert "full" in (progress.problem or "")
        assert progress.state("t1.big").attempts == 100
        assert progress.state("t1.e1").state == "alone"
    with contextlib.closing(Progress(path)) as progress:
        assert progress.problem is None
        assert progress.state("t1.e1").state == "alone"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not delete an open file")
def test_a_file_deleted_under_us_is_made_again_with_what_it_held(path: Path) -> None:
    with contextlib.closing(Progress(path)) as progress:
        check(progress, "passed")
        for file in path.parent.iterdir():
            file.unlink()
        progress.hint_shown("t1.other")
        assert progress.problem is None
    with contextlib.closing(Progress(path)) as progress:
        assert progress.state("t1.area").state == "alone"
        assert progress.state("t1.other").hints == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows does not replace an open file")
def test_a_file_put_in_its_place_is_used(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "progress.sqlite3"
    filled(other)
    with contextlib.closing(Progress(path)) as progress:
        check(progress, "passed")
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        os.replace(other, path)
        assert progress.state("t1.e1").state == "alone"
        assert progress.state("t1.area").state == "open"


def test_a_file_locked_by_another_program_does_not_stop_the_learner(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(path)
    monkeypatch.setattr("crossent.engine.store.WAIT", 0.1)
    with contextlib.closing(Progress(path)) as progress, contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert progress.record("t1.area", "passed", "c", "f").state == "alone"
        assert "locked" in (progress.problem or "")
        assert progress.state("t1.e1").state == "alone"
