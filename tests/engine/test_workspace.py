"""The learner's folder: nothing of theirs is ever lost, whatever the course, an editor or the disk does."""

from __future__ import annotations

import ast
import errno
import json
import os
import stat
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from crossent.engine import functions, textfile
from crossent.engine.textfile import hash_of
from crossent.engine.workspace import Conflict, UnknownFile, Workspace, WorkspaceError, default_path

SOURCE = Path(__file__).resolve().parents[2] / "src"
WINDOWS = os.name == "nt"


@dataclass
class Exercise:
    id: str
    skeleton: str
    file: str = "t1.py"
    kind: str = "write"
    track: str = ""
    functions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        tree = ast.parse(self.skeleton)
        names = tuple(n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
        self.functions = self.functions or names

    @property
    def key(self) -> str:
        return f"{self.id}@{self.track}" if self.track else self.id


@dataclass
class Module:
    id: str
    file: str | None
    header: str
    exercises: list[Exercise]
    tracks: tuple[()] = ()

    @property
    def everything(self) -> list[Exercise]:
        return self.exercises


@dataclass
class Course:
    modules: list[Module] = field(default_factory=list)
    version: str = "1"


AREA = 'def area(w, h):\n    """Width times height."""\n    raise NotImplementedError\n'
TOTAL = 'import math\n\n\ndef total(sizes):\n    """The sum."""\n    raise NotImplementedError\n'
PAIR = "import math\nfrom os import path\n\n\n"
PAIR += "def pack(x):\n    raise NotImplementedError\n\n\ndef unpack(x):\n    raise NotImplementedError\n"
MEND = '"""Mend me."""\n\n\ndef mean(x):\n    return sum(x)\n\n\nprint(mean([1]))\n'
HEADER = '"""Shapes."""\n\nimport sys\n'


def a_course(*ids: str) -> Course:
    """A course with those of its exercises; all by default."""
    every = [
        Exercise("t1.area", AREA),
        Exercise("t1.total", TOTAL),
        Exercise("t1.pack", PAIR),
        Exercise("t1.mend", MEND, "mend_mean.py", "mend"),
    ]
    chosen = [e for e in every if not ids or e.id in ids]
    return Course([Module("primer", None, "", []), Module("t1", "t1.py", HEADER, chosen)])


def exercise(workspace: Workspace, exercise_id: str) -> Exercise:
    return next(e for m in workspace.course.modules for e in m.exercises if e.id == exercise_id)


def opened(path: Path, *ids: str) -> Workspace:
    workspace = Workspace(path, a_course(*ids))
    workspace.open()
    return workspace


def backups(workspace: Workspace) -> list[Path]:
    return sorted((workspace.path / "backups").iterdir())


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return opened(tmp_path / "work")


# ---------------------------------------------------------------------------- opening


def test_a_new_workspace_holds_every_file_but_broken_scripts(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "deep" / "work", a_course())
    done = workspace.open()
    assert (done.first, done.created, done.added, done.notices) == (
        True,
        ["t1.py", "scratch.py"],
        {},
        [],
    )
    text = (workspace.path / "t1.py").read_text()
    assert text == (
        '"""Shapes."""\n\nimport sys\nimport math\nfrom os import path\n\n\n'
        + AREA
        + '\n\ndef total(sizes):\n    """The sum."""\n    raise NotImplementedError\n\n\n'
        + "def pack(x):\n    raise NotImplementedError\n\n\ndef unpack(x):\n    raise NotImplementedError\n"
    )
    assert not (workspace.path / "mend_mean.py").exists()
    ast.parse((workspace.path / "scratch.py").read_text())
    assert "import t1" in (workspace.path / "scratch.py").read_text()
    settings = json.loads((workspace.path / ".vscode" / "settings.json").read_text())
    assert settings == {"python.defaultInterpreterPath": sys.executable}
    assert (workspace.path / "backups").is_dir()
    state = json.loads((workspace.path / ".crossent" / "workspace.json").read_text())
    assert state["placed"] == ["t1.area", "t1.pack", "t1.total"]
    assert workspace.names == ["t1.py", "mend_mean.py", "scratch.py"]
    assert workspace.progress_path.parent == workspace.path / ".crossent"


def test_opening_again_changes_not_a_byte(workspace: Workspace) -> None:
    before = everything(workspace.path)
    done = Workspace(workspace.path, a_course()).open()
    assert (done.first, done.created, done.added, done.notices) == (False, [], {}, [])
    assert everything(workspace.path) == before


def test_the_token_is_secret_and_stays(workspace: Workspace) -> None:
    token = workspace.token
    assert len(token) >= 32
    assert opened(workspace.path).token == token
    if not WINDOWS:
        assert stat.S_IMODE((workspace.path / ".crossent" / "token").stat().st_mode) == 0o600


def test_files_that_are_there_already_stay_byte_for_byte(tmp_path: Path) -> None:
    mine = {
        "t1.py": b"def area(w, h):\r\n    return w * h\r\ndef total(s): return 1\r\npack = unpack = None",
        "mend_mean.py": b"mine",
        "scratch.py": b"",
        ".vscode/settings.json": b"{}",
        "notes.txt": b"x",
    }
    for name, data in mine.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    done = Workspace(tmp_path, a_course()).open()
    assert (done.created, done.added) == ([], {})
    assert {name: (tmp_path / name).read_bytes() for name in mine} == mine


def test_a_newer_course_appends_what_is_missing(tmp_path: Path) -> None:
    opened(tmp_path, "t1.area")
    path = tmp_path / "t1.py"
    mine = path.read_text().replace("raise NotImplementedError", "return w * h").rstrip("\n")
    mine += "\n\n\ndef unpack(x):\n    return x  # mine"
    path.write_text(mine)
    done = Workspace(tmp_path, a_course()).open()
    assert done.added == {"t1.py": ["total", "pack"]}
    assert done.created == []
    assert done.notices == ["New in t1.py: total, pack."]
    text = path.read_text()
    assert text.startswith(mine)
    assert text[len(mine) :] == (
        '\n\n\nimport math\n\n\ndef total(sizes):\n    """The sum."""\n    raise NotImplementedError\n\n\n'
        "from os import path\n\n\ndef pack(x):\n    raise NotImplementedError\n"
    )
    assert Workspace(tmp_path, a_course()).open().added == {}


def test_what_the_learner_deleted_is_not_put_back(workspace: Workspace) -> None:
    text = (workspace.path / "t1.py").read_text()
    (workspace.path / "t1.py").write_text(text.replace(AREA, ""))
    workspace.fetch("mend_mean.py")
    (workspace.path / "mend_mean.py").unlink()
    (workspace.path / "scratch.py").unlink()
    before = everything(workspace.path)
    again = Workspace(workspace.path, a_course())
    assert again.open().created == [] and not again.waits("mend_mean.py")
    with pytest.raises(WorkspaceError, match="Reset one of its exercises"):
        again.read("mend_mean.py")
    assert everything(workspace.path) == before


def test_a_broken_script_is_made_when_it_is_first_opened(workspace: Workspace) -> None:
    assert workspace.waits("mend_mean.py") and not workspace.waits("t1.py")
    assert workspace.read("mend_mean.py")[0] == MEND
    assert (workspace.path / "mend_mean.py").read_text() == MEND and not workspace.waits("mend_mean.py")
    state = json.loads((workspace.path / ".crossent" / "workspace.json").read_text())
    assert "t1.mend" in state["placed"] and "mend_mean.py" in state["files"]
    (workspace.path / "mend_mean.py").write_text("mine")
    workspace.fetch("mend_mean.py")
    assert opened(workspace.path).read("mend_mean.py")[0] == "mine"


def test_a_deleted_file_is_not_put_back_by_a_newer_course(tmp_path: Path) -> None:
    opened(tmp_path, "t1.area")
    (tmp_path / "t1.py").unlink()
    assert Workspace(tmp_path, a_course()).open().created == []
    assert not (tmp_path / "t1.py").exists()


def test_new_exercises_wait_for_a_file_that_does_not_parse(tmp_path: Path) -> None:
    opened(tmp_path, "t1.area")
    path = tmp_path / "t1.py"
    good = path.read_bytes()
    path.write_bytes(good + b"\ndef (\n")
    done = Workspace(tmp_path, a_course()).open()
    assert "syntax error" in done.notices[0]
    assert path.read_bytes() == good + b"\ndef (\n"
    path.write_bytes(good)
    assert Workspace(tmp_path, a_course()).open().added == {"t1.py": ["total", "pack", "unpack"]}


@pytest.mark.parametrize(
    "state", [b"", b"{", b"[]", b'{"placed": 3}', b"\xff\xff", b'{"placed": [], "files": []}']
)
def test_a_damaged_memory_of_what_was_placed_does_no_harm(workspace: Workspace, state: bytes) -> None:
    (workspace.path / ".crossent" / "workspace.json").write_bytes(state)
    before = (workspace.path / "t1.py").read_bytes()
    assert Workspace(workspace.path, a_course()).open().added == {}
    assert (workspace.path / "t1.py").read_bytes() == before


def test_two_processes_open_one_workspace_at_once(tmp_path: Path) -> None:
    for number in range(10):
        folder = tmp_path / str(number)
        errors: list[BaseException] = []

        def start(folder: Path = folder, errors: list[BaseException] = errors) -> None:
            try:
                Workspace(folder, a_course()).open()
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=start) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []
        assert (folder / "t1.py").read_text().count("def area") == 1
        assert not list(folder.rglob("*.tmp"))


def test_leftovers_of_a_crash_are_swept_up_once_they_are_old(workspace: Workspace) -> None:
    old, new = workspace.path / ".t1.py.0badc0de.tmp", workspace.path / ".t1.py.12345678.tmp"
    for path in (old, new):
        path.write_text("x")
    os.utime(old, (1, 1))
    workspace.open()
    assert (old.exists(), new.exists()) == (False, True)


def test_the_default_is_in_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert default_path() == tmp_path / "my-crossent"


# ---------------------------------------------------------------------------- reading and saving


def test_reading_gives_text_and_the_hash_of_the_bytes(workspace: Workspace) -> None:
    (workspace.path / "t1.py").write_bytes(b"x = 1\r\ny = 2")
    assert workspace.read("t1.py") == ("x = 1\ny = 2", hash_of(b"x = 1\r\ny = 2"))


@pytest.mark.parametrize(
    ("before", "text", "after"),
    [
        (b"a = 1\n", "a = 2\nb = 3\n", b"a = 2\nb = 3\n"),
        (b"a = 1\r\nb = 2\r\n", "a = 1\nc = 3\n", b"a = 1\r\nc = 3\r\n"),
        (b"a = 1\r\nb = 2\r\n", "a = 1\r\nc = 3\r\n", b"a = 1\r\nc = 3\r\n"),
        (b"a = 1\n", "a = 2", b"a = 2"),
        (b"a = 1", "a = 2\n", b"a = 2\n"),
        (b"a = 1\rb = 2\r", "a = 1\nb = 3\n", b"a = 1\rb = 3\r"),
        (b"a\r\nb\nc\r\nd\r\n", "a\nb\nX\nc\nd\nY\n", b"a\r\nb\nX\r\nc\r\nd\r\nY\r\n"),
        (b"\xef\xbb\xbfa = 1\n", "a = '\u03c0'\n", b"\xef\xbb\xbfa = '\xcf\x80'\n"),
        (
            b"# coding: latin-1\na = '\xe9'\n",
            "# coding: latin-1\na = '\xe8'\n",
            b"# coding: latin-1\na = '\xe8'\n",
        ),
        (b"# coding: latin-1\na = '\xe9'\n", "a = '\xe9'\n", b"a = '\xc3\xa9'\n"),
        (b"# coding: nonsense\na = 1\n", "# coding: nonsense\na = 2\n", b"# coding: nonsense\na = 2\n"),
        (b"# coding: utf-16\na = 1\n", "# coding: utf-16\na = 2\n", b"# coding: utf-16\na = 2\n"),
        (b"a = '\xe2\x80\xa8\x0c\x1c'\n", "a = '\u2028\x0c\x1c'\nb\n", b"a = '\xe2\x80\xa8\x0c\x1c'\nb\n"),
        (b"", "a = 1\n", b"a = 1\n"),
    ],
)
def test_saving_keeps_line_endings_encoding_and_the_end(
    workspace: Workspace, before: bytes, text: str, after: bytes
) -> None:
    path = workspace.path / "t1.py"
    path.write_bytes(before)
    old, base = workspace.read("t1.py")
    assert workspace.write("t1.py", old, base) == base
    assert path.read_bytes() == before
    assert workspace.write("t1.py", text, base) == hash_of(after)
    assert path.read_bytes() == after


def test_a_save_onto_a_changed_file_keeps_both(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    _, base = workspace.read("t1.py")
    path.write_text("theirs = 1\n")
    with pytest.raises(Conflict) as caught:
        workspace.write("t1.py", "mine = 1\n", base)
    conflict = caught.value
    assert (conflict.disk_text, conflict.disk_hash) == workspace.read("t1.py")
    assert conflict.kept_path.read_text() == "mine = 1\n"
    assert conflict.kept_path.parent == workspace.path / "backups"
    assert conflict.kept_path.name.endswith("-t1-from-page.py")
    assert path.read_text() == "theirs = 1\n"
    with pytest.raises(Conflict) as again:
        workspace.write("t1.py", "mine = 2\n", base)
    assert again.value.kept_path.read_text() == "mine = 2\n"
    assert conflict.kept_path.read_text() == "mine = 1\n"
    assert workspace.write("t1.py", "theirs = 1\n", base) == conflict.disk_hash
    assert workspace.write("t1.py", "both = 2\n", conflict.disk_hash)


def test_a_change_between_look_and_save_is_a_conflict_too(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace.path / "t1.py"
    _, base = workspace.read("t1.py")
    real = textfile._take_over

    def meddle(temporary: Path, before: os.stat_result) -> None:
        path.write_text("theirs = 1\n")
        real(temporary, before)

    monkeypatch.setattr(textfile, "_take_over", meddle)
    with pytest.raises(Conflict):
        workspace.write("t1.py", "mine = 1\n", base)
    assert path.read_text() == "theirs = 1\n"
    assert [p.read_text() for p in backups(workspace)] == ["mine = 1\n"]


def test_a_deleted_file_is_made_again_by_a_save(workspace: Workspace) -> None:
    _, base = workspace.read("t1.py")
    (workspace.path / "t1.py").unlink()
    with pytest.raises(WorkspaceError, match="not there"):
        workspace.read("t1.py")
    workspace.write("t1.py", "x = 1\n", base)
    assert (workspace.path / "t1.py").read_text() == "x = 1\n"


@pytest.mark.parametrize(
    "name",
    [
        "../t1.py",
        "/etc/passwd",
        "..",
        ".",
        "",
        "a/../t1.py",
        "./t1.py",
        "backups\\t1.py",
        "..\\t1.py",
        "C:\\t1.py",
        "t1.py\0",
        "\0",
        ".crossent/token",
        ".vscode/settings.json",
        "other.py",
        "T1.PY",
        "t1.py ",
        "t1.py/",
        "t" * 5000,
    ],
)
def test_other_names_are_refused(workspace: Workspace, name: str) -> None:
    for call in (workspace.read, lambda n: workspace.write(n, "x", "")):
        with pytest.raises(ValueError, match="not a file of this workspace") as caught:
            call(name)
        assert isinstance(caught.value, UnknownFile)
        assert "\0" not in str(caught.value)


@pytest.mark.skipif(WINDOWS, reason="links need a privilege on Windows")
def test_a_link_out_of_the_workspace_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    outside = tmp_path / "outside.py"
    outside.write_text("x = 1\n")
    path = workspace.path / "t1.py"
    path.unlink()
    path.symlink_to(outside)
    for call in (
        lambda: workspace.read("t1.py"),
        lambda: workspace.write("t1.py", "y", hash_of(b"x = 1\n")),
        lambda: workspace.reset(exercise(workspace, "t1.area")),
    ):
        with pytest.raises(UnknownFile, match="link"):
            call()
    assert outside.read_text() == "x = 1\n"
    assert workspace.open().created == []


@pytest.mark.skipif(WINDOWS, reason="links need a privilege on Windows")
def test_a_link_within_the_workspace_is_followed(workspace: Workspace) -> None:
    real = workspace.path / "mine" / "real.py"
    real.parent.mkdir()
    (workspace.path / "t1.py").rename(real)
    (workspace.path / "t1.py").symlink_to(real)
    _, base = workspace.read("t1.py")
    workspace.write("t1.py", "x = 1\n", base)
    assert real.read_text() == "x = 1\n"
    assert (workspace.path / "t1.py").is_symlink()


@pytest.mark.skipif(WINDOWS, reason="Windows has no mode bits")
def test_a_save_keeps_the_mode(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    path.chmod(0o751)
    workspace.write("t1.py", "x = 1\n", workspace.read("t1.py")[1])
    assert stat.S_IMODE(path.stat().st_mode) == 0o751


def test_text_that_cannot_be_saved_is_told(workspace: Workspace) -> None:
    before = everything(workspace.path)
    base = workspace.read("t1.py")[1]
    with pytest.raises(WorkspaceError, match="has no '\u03c0'"):
        workspace.write("t1.py", "# coding: latin-1\nx = '\u03c0'\n", base)
    with pytest.raises(WorkspaceError, match="utf-8"):
        workspace.write("t1.py", "x = '\ud800'\n", base)
    assert everything(workspace.path) == before


@pytest.mark.parametrize("data", [b"x = '\xe9'\n", "x = 1\n".encode("utf-16")])
def test_a_file_that_is_not_utf8_is_told_and_stays(workspace: Workspace, data: bytes) -> None:
    path = workspace.path / "t1.py"
    path.write_bytes(data)
    for call in (lambda: workspace.read("t1.py"), lambda: workspace.reset(exercise(workspace, "t1.area"))):
        with pytest.raises(WorkspaceError, match=r"not UTF-8 text .line 1 .*Save it as UTF-8"):
            call()
    assert path.read_bytes() == data
    with pytest.raises(Conflict):
        workspace.write("t1.py", "x = 1\n", "0")
    for text in (workspace.texts()["t1.py"], workspace.texts()["t1.py"].replace("x", "y")):
        assert functions.parse(text) is None


def test_texts_holds_every_python_file(workspace: Workspace) -> None:
    (workspace.path / "helper.py").write_text("x = 1\n")
    (workspace.path / "notes.txt").write_text("x")
    (workspace.path / "folder.py").mkdir()
    assert sorted(workspace.texts()) == ["helper.py", "scratch.py", "t1.py"]
    (workspace.path / "helper.py").write_text("# coding: nonsense\nx = 1\n")
    assert functions.parse(workspace.texts()["helper.py"]) is None


# ---------------------------------------------------------------------------- a disk in the way


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("mine")
    for path in (tmp_path / "work", tmp_path / "work" / "deep"):
        with pytest.raises(WorkspaceError, match=r"(?s)--workspace|Rename"):
            Workspace(path, a_course()).open()
    assert (tmp_path / "work").read_text() == "mine"


def test_a_folder_where_a_file_should_be(workspace: Workspace) -> None:
    (workspace.path / "t1.py").unlink()
    (workspace.path / "t1.py").mkdir()
    with pytest.raises(WorkspaceError, match=r"folder|read-only"):
        workspace.read("t1.py")


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_full_disk_leaves_the_file_as_it_was(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(code, os.strerror(code))

    base = workspace.read("t1.py")[1]
    before = everything(workspace.path)
    if call == "open":
        real = os.open
        monkeypatch.setattr(
            os, "open", lambda p, f, *a, **k: fail() if f & os.O_CREAT else real(p, f, *a, **k)
        )
    else:
        monkeypatch.setattr(os, call, fail)
    for attempt in (
        lambda: workspace.write("t1.py", "x = 1\n", base),
        lambda: workspace.reset(exercise(workspace, "t1.area")),
    ):
        with pytest.raises(WorkspaceError) as caught:
            attempt()
        assert ("disk is full" in str(caught.value)) == (code == errno.ENOSPC)
    monkeypatch.undo()
    after = everything(workspace.path)
    kept = {name for name in after if name.startswith("backups")}
    assert {name: data for name, data in after.items() if name not in kept} == before
    assert all(after[name] == before["t1.py"] for name in kept)


IN_THE_WAY = """
import errno, os, resource, sys
sys.path[:0] = [sys.argv[1], sys.argv[2]]
from test_workspace import Workspace, WorkspaceError, a_course, everything, exercise
workspace = Workspace(sys.argv[3], a_course())
base = workspace.read("t1.py")[1]
before = everything(workspace.path)
if sys.argv[4] == "full":
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
elif os.geteuid() == 0:
    os.setuid(65534)
for act in (
    lambda: workspace.write("t1.py", "x = 1\\n" * 1000, base),
    lambda: workspace.reset(exercise(workspace, "t1.area")),
):
    try:
        act()
    except WorkspaceError as error:
        print(error)
assert everything(workspace.path) == before, set(everything(workspace.path)) ^ set(before)
"""


@pytest.mark.skipif(WINDOWS, reason="Windows has neither mode bits nor file size limits")
@pytest.mark.parametrize(("trouble", "words"), [("full", "disk is full"), ("read-only", "read-only")])
def test_a_real_limit_and_a_real_read_only_folder(tmp_path: Path, trouble: str, words: str) -> None:
    workspace = opened(tmp_path / "work")
    (workspace.path / "t1.py").write_text("# long\n" * 500 + AREA)
    (workspace.path / ".crossent" / "token").chmod(0o644)
    for parent in [tmp_path, *tmp_path.parents][:3]:
        if parent.name.startswith(("pytest-", "test_")):
            parent.chmod(0o755)
    folders = [workspace.path, workspace.path / "backups", workspace.path / ".crossent"]
    try:
        for folder in folders:
            folder.chmod(0o555 if trouble == "read-only" else 0o755)
        here = str(Path(__file__).parent)
        command = [sys.executable, "-c", IN_THE_WAY, str(SOURCE), here, str(workspace.path), trouble]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert [words in line for line in done.stdout.splitlines()] == [True, True]


@pytest.mark.skipif(WINDOWS or os.geteuid() == 0, reason="needs an ordinary user")
def test_a_read_only_file_is_not_replaced(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    _, base = workspace.read("t1.py")
    path.chmod(0o444)
    with pytest.raises(WorkspaceError, match="read-only"):
        workspace.write("t1.py", "x = 1\n", base)


def test_a_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    workspace = opened(tmp_path / "work")
    assert "def area" in workspace.read("t1.py")[0]
    assert textfile.create(workspace.path / "t1.py", b"x") is False
    assert "def area" in workspace.read("t1.py")[0]


# ---------------------------------------------------------------------------- reset


def test_reset_puts_one_function_back_and_keeps_the_whole_old_file(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    start = path.read_text()
    mine = start.replace(AREA, "# mine\n@staticmethod\ndef area(w, h):\n    return w * h\n    # done\n")
    mine = mine.replace("def total(sizes):", "def total(numbers):")
    path.write_text(mine)
    kept = workspace.reset(exercise(workspace, "t1.area"))
    assert kept is not None
    assert kept.read_text() == mine
    assert path.read_text() == start.replace(AREA, "# mine\n" + AREA).replace("(sizes)", "(numbers)")


def test_backups_of_the_same_second_are_all_kept(workspace: Workspace) -> None:
    kept = [workspace.reset(exercise(workspace, "t1.area")) for _ in range(5)]
    assert len(set(kept)) == 5
    assert len(backups(workspace)) == 5


def test_reset_of_a_mend_exercise_puts_the_file_back(workspace: Workspace) -> None:
    path = workspace.path / "mend_mean.py"
    path.write_bytes(b"mine \xff")
    kept = workspace.reset(exercise(workspace, "t1.mend"))
    assert kept is not None
    assert kept.read_bytes() == b"mine \xff"
    assert path.read_text() == MEND


def test_reset_of_a_deleted_file_makes_it_again(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    start = path.read_bytes()
    path.unlink()
    assert workspace.reset(exercise(workspace, "t1.area")) is None
    assert path.read_bytes() == start


def test_reset_puts_all_functions_of_an_exercise_back(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    start = path.read_text()
    text = start.replace("def pack(x):\n    raise NotImplementedError", "def pack(x):\n    return x")
    path.write_text(text.replace("def unpack(x):\n    raise NotImplementedError\n", ""))
    workspace.reset(exercise(workspace, "t1.pack"))
    assert path.read_text().rstrip() == start.rstrip()


def test_reset_keeps_line_endings_and_encoding(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    path.write_bytes(b"# coding: latin-1\r\nx = '\xe9'\r\ndef area(w, h):\r\n    return 1")
    workspace.reset(exercise(workspace, "t1.area"))
    expected = "# coding: latin-1\nx = '\xe9'\n" + AREA.rstrip()
    assert path.read_bytes() == expected.replace("\n", "\r\n").encode("latin-1")


ONE = "def area(w):\n    return 1\n"
METHOD = "class A:\n    def area(self):\n        return 1\n"
INNER = "if True:\n    def area(w):\n        return 1\n"
QUOTED = 'x = """\ndef area(w):\n    return 1\n"""\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ONE, AREA),
        ("async def area(w):\n    return 1\nx = 1\n", AREA + "x = 1\n"),
        ("@a\n@b(\n    1,\n)\ndef area(w):\n    return 1\n", AREA),
        ("# one\n# two\ndef area(w): return 1\n", "# one\n# two\n" + AREA),
        ("area = lambda w: w\nx = 1\n", AREA + "x = 1\n"),
        ("class area:\n    pass\n", AREA),
        # The last definition counts; the earlier one stays.
        (f"{ONE}\n\n{ONE}", f"{ONE}\n\n{AREA}"),
        # Not there, or given its value by something that cannot be taken out: appended.
        ("x = 1\n", "x = 1\n\n\n" + AREA),
        ("x = 1", "x = 1\n\n\n" + AREA),
        ("", AREA),
        ("from helper import area\n", "from helper import area\n\n\n" + AREA),
        ("from helper import *\n", "from helper import *\n\n\n" + AREA),
        (f"{ONE}from helper import *\n", f"{ONE}from helper import *\n\n\n{AREA}"),
        (INNER, f"{INNER}\n\n{AREA}"),
        ("area = 1; x = 2\n", "area = 1; x = 2\n\n\n" + AREA),
        ("area, x = 1, 2\n", "area, x = 1, 2\n\n\n" + AREA),
        # A method of that name is another function, and text that looks like one is none.
        (METHOD, f"{METHOD}\n\n{AREA}"),
        (QUOTED, f"{QUOTED}\n\n{AREA}"),
        # Comments at the end of the function belong to it.
        (f"{ONE}\n    # old try\n# about x\nx = 1\n", AREA + "# about x\nx = 1\n"),
        # What lost its indent goes with the function, up to the last `return` behind it.
        (f"{ONE}return w\nx = 1\n", AREA + "x = 1\n"),
        ("def area(w):\n    t = 0\nfor i in w:\n    t += i\nreturn t\n\n\nx = 1\n", AREA + "\n\nx = 1\n"),
        (
            f"{ONE}x = 1\ndef b():\n    return 2\nreturn 3\n",
            f"{AREA}x = 1\ndef b():\n    return 2\nreturn 3\n",
        ),
        ("def area(w:\nreturn 1\nreturned = 1\n", AREA + "returned = 1\n"),
        # Broken files are searched by indentation.
        ("def area(w:\n    return 1\n\n\ndef b():\n    return 2\n", AREA + "\n\ndef b():\n    return 2\n"),
        (
            "x = (\n\n@a\ndef area(\n    w,\n):\n    return 1\n# about y\ny = 1",
            f"x = (\n\n{AREA}# about y\ny = 1",
        ),
        ("def area(w)\n    return 1", AREA.rstrip()),
        ("async def area (w)\n\treturn 1\n\n# end\n", AREA + "\n# end\n"),
    ],
)
def test_put_back(before: str, after: str) -> None:
    assert functions.put_back(before, AREA, "area") == after


def test_a_function_that_cannot_be_found_changes_nothing(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    path.write_text("def (\n    def area(w)\n")
    before = everything(workspace.path)
    with pytest.raises(WorkspaceError, match="Nothing was changed: mend its syntax error"):
        workspace.reset(exercise(workspace, "t1.area"))
    assert everything(workspace.path) == before


def test_a_change_while_resetting_is_not_lost(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workspace.path / "t1.py"
    late = "y = 2\n\n\n" + AREA.replace("raise NotImplementedError", "return 1")
    real, done = textfile._take_over, []

    def meddle(temporary: Path, before: os.stat_result) -> None:
        if not done:
            done.append(path.write_text(late))
        real(temporary, before)

    monkeypatch.setattr(textfile, "_take_over", meddle)
    kept = workspace.reset(exercise(workspace, "t1.area"))
    assert kept is not None
    assert kept.read_text() == late
    assert backups(workspace) == [kept]
    assert path.read_text() == "y = 2\n\n\n" + AREA


def test_what_the_compiler_warns_of_is_no_obstacle(workspace: Workspace) -> None:
    path = workspace.path / "t1.py"
    path.write_text("x = '\\d'\ny = 1 is 1\n" + AREA.replace("raise NotImplementedError", "return '\\w'"))
    workspace.reset(exercise(workspace, "t1.area"))
    assert path.read_text() == "x = '\\d'\ny = 1 is 1\n" + AREA


# ---------------------------------------------------------------------------- laws

PARTS = [
    "x = 1\n",
    "# a comment\n",
    "\n",
    "@deco\ndef other(x):\n    return area(x)\n",
    'def area(w, h):\n    """Mine."""\n    return w\n',
    "@deco\nasync def area(w):\n    return w\n\n    # more\n",
    METHOD,
    QUOTED,
    "if x:\n    y = 2\n",
    "import os\n",
]
BROKEN = ["def (\n", "z = )\n", "  y = 1\n"]


def plain(text: str) -> list[str]:
    return [ast.unparse(node) for node in ast.parse(text).body]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=8), st.booleans())
def test_law_reset_leaves_the_function_new_and_all_else_alone(parts: list[str], newline: bool) -> None:
    before = "".join(parts) if newline else "".join(parts).rstrip("\n")
    after = functions.put_back(before, AREA, "area")
    places = [i for i, node in enumerate(ast.parse(before).body) if getattr(node, "name", "") == "area"]
    expected = plain(before)
    if places:
        expected[places[-1]] = plain(AREA)[0]
    else:
        expected.append(plain(AREA)[0])
    assert plain(after) == expected
    assert functions.put_back(after, AREA, "area") == after
    assert after.count("# a comment\n") >= before.count("# a comment\n")


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS + BROKEN), max_size=8))
def test_law_a_broken_file_loses_nothing_but_the_function(parts: list[str]) -> None:
    before = "".join(parts)
    try:
        after = functions.put_back(before, AREA, "area")
    except functions.NotFound:
        assert functions.parse(before) is None
        assert "\ndef area" not in "\n" + before
        assert "\nasync def area" not in "\n" + before
        return
    for line in ("def (\n", "z = )\n", "x = 1\n", "import os\n"):
        assert after.count(line) == before.count(line)
    assert functions.put_back(after, AREA, "area") == after


@settings(deadline=None)
@given(st.binary(max_size=300) | st.binary(max_size=9).map(lambda b: textfile.BOM + b), st.text(max_size=100))
@example(b"", "\ufeffx")
@example(textfile.BOM + textfile.BOM, "\ufeff")
@example(textfile.BOM + b"x", "# coding: latin-1\n")
def test_law_any_bytes_survive_reading_and_saving(data: bytes, text: str) -> None:
    try:
        read = textfile.decode(data, "t1.py")
    except WorkspaceError:
        assert functions.parse(textfile.decode_anyhow(data)) is None
        return
    assert textfile.encode(read, data, "t1.py") == data
    try:
        saved = textfile.encode(text, data, "t1.py")
    except WorkspaceError:
        return
    expected = text if data.startswith(textfile.BOM) else text.removeprefix("\ufeff")
    assert textfile.decode(saved, "t1.py") == expected.replace("\r\n", "\n").replace("\r", "\n")


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([b"a", b"b", b"", b"x = 1"]), st.sampled_from([b"\n", b"\r\n"])),
        max_size=12,
    )
)
def test_law_lines_that_were_not_edited_keep_their_endings(lines: list[tuple[bytes, bytes]]) -> None:
    old = b"".join(line + ending for line, ending in lines)
    text = textfile.decode(old, "t1.py")
    assert textfile.encode(text, old, "t1.py") == old
    assert textfile.encode("new\n" + text, old, "t1.py").endswith(old)
