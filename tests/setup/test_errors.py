"""Whatever goes wrong at the start: one sentence, its remedy, status 1, and the next start mends it."""

import ast
import errno
import os
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest


def test_old_pythons_are_told_which_they_need(place):
    code = (
        "import sys, runpy; sys.version_info = (3, 8, 10, 'final', 0); "
        f"runpy.run_path({str(place.folder / 'run.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("crossent needs Python 3.11 or newer, this is 3.8: install a newer one")
    assert done.stderr.count("\n") == 1 and not place.venv.exists()


def test_old_pythons_can_read_run_py_up_to_that_sentence(place):
    tree = ast.parse((place.folder / "run.py").read_text(), feature_version=(3, 7))
    before_check = tree.body[: next(i for i, node in enumerate(tree.body) if isinstance(node, ast.If))]
    assert [type(node) for node in before_check] == [ast.Expr, ast.Import]  # the docstring and `import sys`


@pytest.mark.parametrize(
    ("outcomes", "sentence"),
    [
        (("network", "network"), "No network: "),
        (("ok", "network"), "No network: "),
        (("no match", "no match"), "There is no PyTorch 2.13.0 for Python "),
        (("full",), "The disk is full: "),
        (("ok", "full"), "The disk is full: "),
    ],
)
def test_a_failed_installation_is_told_in_one_sentence(place, outcomes, sentence):
    done = place.run(outcomes=outcomes)
    assert done.returncode == 1
    assert done.stderr.startswith(sentence) and done.stderr.count("\n") == 1
    assert "start again" in done.stderr
    assert "failed after" in done.stdout.splitlines()[-1]
    assert len(place.calls) == len(outcomes)
    assert "install torch==2.13.0+cpu" in (place.venv / "install.log").read_text()
    again = place.run()
    assert again.returncode == 0, again.stderr


def test_a_full_disk_leaves_nothing_half_installed(place):
    place.run(outcomes=("ok", "full"))
    done = place.run()
    assert "1/4 Making .venv" in done.stdout and len(place.calls) == 2


def test_without_network_the_next_start_goes_on_where_it_was(place):
    place.run(outcomes=("ok", "network"))
    done = place.run()
    assert "1/4" not in done.stdout and len(place.calls) == 1


def test_any_other_failure_shows_the_last_lines_of_pip(place):
    done = place.run(outcomes=("ok", "odd"))
    assert done.returncode == 1
    assert "    two\n    error: subprocess-exited-with-error\nThe installation failed: " in done.stderr
    assert "install.log" in done.stderr


def test_an_unknown_option_is_a_wrong_call(place):
    done = place.run("--prot", "80")
    assert done.returncode == 2 and "--prot" in done.stderr and not place.venv.exists()


def told(capsys, status):
    """The one line on standard error, where the start failed with status 1."""
    error = capsys.readouterr().err
    assert status == 1 and error.count("\n") == 1, error
    return error


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_cannot_be_written(place, monkeypatch, capsys, number):
    def refuse(path, *_, **__):
        raise OSError(number, os.strerror(number), str(path))

    run = place.module()
    monkeypatch.setattr(Path, "mkdir", refuse)
    error = told(capsys, run.main([]))
    assert error.startswith(f"{place.venv} cannot be written: copy the course to a folder of your own")


def test_a_disk_too_small_is_told_before_anything_is_fetched(place, monkeypatch, capsys):
    usage = namedtuple("usage", "total used free")
    run = place.module()
    monkeypatch.setattr(run.shutil, "disk_usage", lambda _: usage(10**9, 9 * 10**8, 10**8))
    error = told(capsys, run.main([]))
    assert error.startswith("The disk is full: the course needs 1500 MB") and "where 95 MB are free" in error
    assert not place.venv.exists()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv(place, monkeypatch, capsys, missing):
    run = place.module()
    find_spec = run.importlib.util.find_spec
    monkeypatch.setattr(
        run.importlib.util, "find_spec", lambda name, *a: None if name == missing else find_spec(name, *a)
    )
    error = told(capsys, run.main([]))
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert "lacks its venv or ensurepip module" in error and f"apt install python{version}-venv" in error


def test_a_mac_with_an_intel_processor(place, monkeypatch, capsys):
    run = place.module()
    monkeypatch.setattr(run.sys, "platform", "darwin")
    monkeypatch.setattr(run.platform, "machine", lambda: "x86_64")
    error = told(capsys, run.main([]))
    assert "no longer built for Macs with an Intel processor: use" in error


def test_a_mac_with_apple_silicon_asks_for_the_range(place, monkeypatch):
    run = place.module()
    asked = []
    monkeypatch.setattr(run.sys, "platform", "darwin")
    monkeypatch.setattr(run, "pip", lambda *arguments: asked.append(arguments))
    monkeypatch.setattr(run, "_torch_version", lambda: "2.13.1" if asked else "")
    assert run._install_torch() == "2.13.1"
    assert asked == [("install", "torch>=2.13,<2.14", "-c", "constraints.txt")]
