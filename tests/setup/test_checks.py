"""`.ci/checks.py`: everything runs, one failure fails the whole, a missing Chromium is never skipped."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REPORT = '<testsuites><testsuite tests="{0}" failures="{1}" errors="{2}" skipped="{3}"/></testsuites>'
NAMED = """<testsuites><testsuite tests="9" failures="{0}" errors="0" skipped="1">
<testcase classname="tests.web.test_app" name="test_fine"/>
{1}</testsuite></testsuites>"""
CASE = '<testcase classname="tests.web.browser.test_{0}" name="test_it[{0}-a b]"><failure>no</failure></testcase>'


@pytest.fixture
def checks(monkeypatch, tmp_path):
    spec = importlib.util.spec_from_file_location("checks_under_test", ROOT / ".ci" / "checks.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("COUNTS", "STEADY_COUNTS", "AGAIN_COUNTS", "STEADY_OUTPUT"):
        monkeypatch.setattr(module, name, tmp_path / name)
    monkeypatch.setenv("CROSSENT_CHROMIUM", sys.executable)
    return module


@pytest.fixture
def ran(checks, monkeypatch):
    """The commands that the checks would run; those with a word of `ran.failing` in them fail."""

    class Ran(list):
        failing: tuple[str, ...] = ()
        report = (12, 0, 0, 2)
        steady = (30, 0, 0, 1)
        beside: tuple[str, ...] = ()

    ran = Ran()

    def call(*command):
        ran.append(" ".join(command))
        if "pytest" in command and ran.report:
            checks.COUNTS.write_text(REPORT.format(*ran.report))
        return not any(word in ran[-1] for word in ran.failing)

    def start(*command):
        ran.beside = command
        checks.STEADY_OUTPUT.write_text("told beside")
        if ran.report:
            checks.STEADY_COUNTS.write_text(REPORT.format(*ran.steady))
        return subprocess.Popen(
            [sys.executable, "-c", f"raise SystemExit({ran.steady[1] + (not ran.report)})"]
        )

    monkeypatch.setattr(checks, "call", call)
    monkeypatch.setattr(checks, "start", start)
    return ran


def test_all_checks_run_in_order_and_are_summed_up(checks, ran, capsys):
    assert checks.main(["tests/engine", "-k", "probe"]) == 0
    words = ["ruff check", "ruff format --check", "mypy", "crossent audit", "pytest"]
    assert all(word in command for word, command in zip(words, ran, strict=True))
    assert ran[-1].endswith("tests/engine -k probe")
    assert capsys.readouterr().out.splitlines()[-1] == "14 passed, 0 failed"
    assert not ran.beside  # what was asked for is one run


def test_all_tests_run_in_two_parts_at_the_same_time(checks, ran, capsys):
    assert checks.main([]) == 0
    words = capsys.readouterr().out
    assert words.splitlines()[-1] == "43 passed, 0 failed" and "told beside" in words
    parts = [*ran[-1].split(), *ran.beside]
    rooms = {p.name for p in (ROOT / "tests").iterdir() if p.is_dir() or p.name.startswith("test_")}
    assert sorted(p.removeprefix("tests/") for p in parts if p.startswith("tests/")) == sorted(
        rooms - {"__pycache__"}
    )


def test_a_failure_in_the_other_part_fails_the_whole(checks, ran, capsys):
    ran.steady = (30, 2, 0, 1)
    assert checks.main([]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "41 passed, 2 failed"


@pytest.mark.parametrize(
    ("count", "again", "status", "last"),
    [
        (1, True, 0, "42 passed, 0 failed"),
        (2, True, 0, "42 passed, 0 failed"),
        (2, False, 1, "40 passed, 2 failed"),
        (3, True, 1, "39 passed, 3 failed"),  # that is no matter of turns
    ],
)
def test_a_test_or_two_that_failed_beside_others_are_run_alone_and_named(
    checks, ran, monkeypatch, capsys, count, again, status, last
):
    names = [f"tests/web/browser/test_{n}.py::test_it[{n}-a b]" for n in range(count)]
    ran.steady = (30, 0, 0, 0)

    def call(*command):
        ran.append(" ".join(command))
        if f"--junitxml={checks.AGAIN_COUNTS}" in command:
            assert list(command[-count:]) == names
            return again
        if "pytest" not in command:
            return True
        checks.COUNTS.write_text(NAMED.format(count, "".join(CASE.format(n) for n in range(count))))
        return False

    monkeypatch.setattr(checks, "call", call)
    assert checks.main([]) == status
    words = capsys.readouterr().out
    assert words.splitlines()[-1] == last and len(ran) == (5 if count > 2 else 6)
    told = "passed alone, failed beside the others" if again else "FAILED again"
    assert all((f"{told}: {name}" in words) == (count <= 2) for name in names)


def test_the_other_part_runs_in_the_repository_and_is_kept(checks):
    running = checks.start(sys.executable, "-c", "import os; print(os.getcwd())")
    assert running.wait() == 0 and checks.STEADY_OUTPUT.read_text().strip() == str(ROOT)
    missing = checks.start("/no/such/program")
    assert missing is None or missing.wait()


@pytest.mark.parametrize("failing", ["ruff check", "format", "mypy", "audit"])
def test_one_failed_check_fails_the_whole_and_stops_nothing(checks, ran, capsys, failing):
    ran.failing = (failing,)
    assert checks.main([]) == 1
    assert len(ran) == 5
    assert capsys.readouterr().out.splitlines()[-1] == "42 passed, 1 failed"


@pytest.mark.parametrize(
    ("report", "last"),
    [
        ((12, 2, 1, 2), "40 passed, 3 failed"),
        ((0, 0, 0, 0), "33 passed, 1 failed"),  # no test found
        (None, "4 passed, 2 failed"),  # pytest did not get as far as a report
    ],
)
def test_failed_tests_are_counted(checks, ran, capsys, report, last):
    ran.failing, ran.report = ("pytest",), report
    assert checks.main([]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_a_command_that_is_missing_is_a_failed_check(checks, capfd):
    assert not checks.call("/no/such/program")
    assert not checks.call(sys.executable, "-c", "raise SystemExit(3)")
    assert checks.call(sys.executable, "-c", "")
    assert "/no/such/program did not start" in capfd.readouterr().out


def test_a_wrong_path_of_chromium_is_told(checks, monkeypatch):
    monkeypatch.setenv("CROSSENT_CHROMIUM", "/no/such/browser")
    with pytest.raises(SystemExit, match=r"CROSSENT_CHROMIUM is /no/such/browser, which is no program"):
        checks.main([])


def test_the_tests_learn_which_chromium_to_use(checks, ran, monkeypatch):
    monkeypatch.delenv("CROSSENT_CHROMIUM")
    monkeypatch.setattr(checks, "CHROMIUMS", ("no-such-browser", sys.executable))
    checks.main([])
    assert checks.os.environ["CROSSENT_CHROMIUM"] == sys.executable


@pytest.mark.parametrize(
    ("root", "installers"), [(True, ["update", "chromium", "playwright"]), (False, ["playwright"])]
)
def test_chromium_is_installed_where_there_is_none(checks, ran, monkeypatch, root, installers):
    monkeypatch.delenv("CROSSENT_CHROMIUM")
    monkeypatch.setattr(checks.os, "geteuid", lambda: 0 if root else 1000)
    monkeypatch.setattr(checks, "find_chromium", lambda: "")
    monkeypatch.setattr(
        checks.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    with pytest.raises(SystemExit, match="The browser tests need a Chromium, and none could be installed: "):
        checks.main([])
    assert all(word in command for word, command in zip(installers, ran, strict=True))


def test_ci_runs_the_same_checks(tmp_path):
    fake = tmp_path / "python3"
    fake.write_text('#!/bin/sh\necho "$PWD" "$@"\nexit 7\n')
    fake.chmod(0o755)
    done = subprocess.run(
        [ROOT / ".ci" / "run"],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.stdout == f"{ROOT} run.py test\n" and done.returncode == 7
