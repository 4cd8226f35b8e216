"""run.py from the first start to the thousandth: what it installs, when, and what it hands over to."""

import json
import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest

RUN = Path(__file__).parents[2] / "run.py"
CPU_INDEX = re.search(
    r'^CPU_INDEX = "(https://\S+/whl/cpu)"$', RUN.read_text(encoding="utf-8"), re.MULTILINE
).group(1)


def can_fetch_cuda(call):
    """Whether a `pip install` could come back with a CUDA build of torch.

    It cannot where torch is asked for by a `+cpu` version alone, or where a constraint holds torch at one
    exact local build: no index but PyTorch's own has such a version.
    """
    arguments = call["arguments"]
    if "--no-deps" in arguments and [a for a in arguments if a.startswith("torch")] == ["torch==2.13.0+cpu"]:
        return False
    held = [line for line in call["constraints"].splitlines() if line.startswith("torch==")]
    return not held or "+" not in held[0]


def test_the_first_start_installs_and_hands_over(place, tmp_path):
    done = place.run("--no-browser", "--port", "8123", "--workspace", str(tmp_path / "mine"))
    assert done.returncode == 0, done.stderr
    *steps, handed_over = done.stdout.splitlines()
    assert [line[:4] for line in steps] == ["1/4 ", "2/4 ", "3/4 ", "4/4 "]
    assert all(line.endswith(" s") for line in steps[:3])
    assert json.loads(handed_over) == [
        "start",
        "--workspace",
        str(tmp_path / "mine"),
        "--port",
        "8123",
        "--no-browser",
    ]
    torch, course = place.calls
    assert torch["arguments"][:3] == ["install", "torch==2.13.0+cpu", "--no-deps"]
    assert course["arguments"][:5] == ["install", "-e", ".", "-c", "constraints.txt"]
    assert not any(map(can_fetch_cuda, place.calls))


def test_what_is_not_asked_for_is_left_to_the_command(place):
    assert json.loads(place.run().stdout.splitlines()[-1]) == ["start"]


@pytest.mark.parametrize(
    ("given", "means"), [("~/x", os.path.expanduser("~/x")), ("x", os.path.abspath("x"))]
)
def test_the_workspace_is_handed_over_in_full(place, given, means):
    assert json.loads(place.run("--workspace", given).stdout.splitlines()[-1]) == [
        "start",
        "--workspace",
        means,
    ]


def test_torch_comes_from_its_own_index_where_the_usual_one_lacks_the_cpu_build(place):
    done = place.run(outcomes=("no match",))
    assert done.returncode == 0, done.stderr
    first, second, course = place.calls
    assert CPU_INDEX not in first["arguments"]
    assert second["arguments"][:5] == ["install", "torch==2.13.0+cpu", "--no-deps", "--index-url", CPU_INDEX]
    assert course["arguments"][1] == "-e"
    assert not any(map(can_fetch_cuda, place.calls))


def test_the_cuda_question_itself_can_be_answered_yes():
    assert can_fetch_cuda({"arguments": ["install", "-e", "."], "constraints": "numpy==2.4.6\n"})
    assert can_fetch_cuda({"arguments": ["install", "torch==2.13.0", "--no-deps"], "constraints": ""})
    assert can_fetch_cuda({"arguments": ["install", "-e", "."], "constraints": "torch==2.13.0\n"})


@pytest.mark.parametrize(("version", "kept"), [("2.13.1+cu130", True), ("2.12.0+cu130", False)])
def test_a_torch_of_ones_own_is_kept_if_it_is_in_range(place, version, kept):
    place.run()
    [metadata] = place.venv.glob("lib/*/site-packages/torch.dist-info/METADATA")
    metadata.write_text(f"Metadata-Version: 2.1\nName: torch\nVersion: {version}\n")
    (place.venv / "crossent-stamp").unlink()
    done = place.run()
    assert done.returncode == 0, done.stderr
    installs_torch = ["torch==2.13.0+cpu" in call["arguments"] for call in place.calls]
    assert installs_torch == ([False] if kept else [True, False])
    held = version if kept else "2.13.0+cpu"
    assert f"torch=={held}\n" in place.calls[-1]["constraints"]


def test_the_second_start_installs_nothing_and_says_nothing(place):
    place.run()
    done = place.run("--no-browser")
    assert done.returncode == 0 and place.calls == []
    assert len(done.stdout.splitlines()) == 1, "only what `crossent` itself prints"


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_other_requirements_are_installed_into_the_same_venv(place, name):
    place.run()
    with (place.folder / name).open("a") as file:
        file.write("# one line more\n")
    done = place.run()
    assert done.returncode == 0 and "1/4" not in done.stdout and len(place.calls) == 1
    assert place.run().returncode == 0 and place.calls == []


def test_a_folder_that_was_moved_gets_a_new_venv(place, tmp_path):
    place.run()
    shutil.move(place.folder, tmp_path / "elsewhere")
    moved = type(place).__new__(type(place))
    moved.folder, moved.venv = tmp_path / "elsewhere", tmp_path / "elsewhere" / ".venv"
    moved.calls_file = moved.folder / "calls.jsonl"
    done = moved.run()
    assert done.returncode == 0 and "1/4" in done.stdout
    assert str(moved.venv) in (moved.venv / "bin" / "activate").read_text()


@pytest.mark.parametrize("harm", ["empty", "no python", "a file", "another Python's"])
def test_a_damaged_venv_is_made_anew(place, harm):
    place.run()
    if harm == "no python":
        (place.venv / "bin" / "python").unlink()
    elif harm == "another Python's":
        config = place.venv / "pyvenv.cfg"
        config.write_text(config.read_text().replace("version = 3.", "version = 2."))
        (place.venv / "crossent-stamp").unlink()
    else:
        shutil.rmtree(place.venv)
        place.venv.touch() if harm == "a file" else place.venv.mkdir()
    done = place.run()
    assert done.returncode == 0, done.stderr
    assert "1/4" in done.stdout and len(place.calls) == 2


@pytest.mark.parametrize("outcomes", [("hang",), ("ok", "hang")], ids=["torch", "course"])
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_installation_is_begun_again(place, outcomes, end):
    with place.popen(outcomes=outcomes) as process:
        deadline = time.monotonic() + 20
        while len(place.calls) < len(outcomes):
            assert time.monotonic() < deadline
            time.sleep(0.02)
        # A Ctrl-C reaches the whole group of processes, and so does the kill of a terminal.
        (os.kill if end == signal.SIGTERM else os.killpg)(process.pid, end)
        out, err = process.communicate(timeout=20)
    if end != signal.SIGKILL:
        assert process.returncode == 130
        assert out.splitlines()[-1] == "Stopped. The same command goes on from here."
        assert err == ""
    done = place.run()
    assert done.returncode == 0, done.stderr
    assert "1/4 Making .venv" in done.stdout and len(place.calls) == 2


def test_a_second_run_does_not_install_beside_the_first(place):
    with place.popen(outcomes=("hang",)) as first:
        while not place.calls_file.exists():
            time.sleep(0.02)
        # The same folder; run() would remove the record of the first one's calls.
        with place.popen() as second:
            out, err = second.communicate(timeout=20)
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
    assert second.returncode == 1 and out == ""
    assert err.startswith("Another run.py is installing") and place.calls == []
