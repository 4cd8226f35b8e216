"""The command line's own words: complete, readable, and there at once."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
VERBS = [
    "start",
    "watch",
    "check",
    "run",
    "train",
    "runs",
    "tensorboard",
    "sweep",
    "compare",
    "clinic",
    "hint",
    "solution",
    "reset",
    "track",
    "fetch",
    "progress",
    "exercises",
    "losses",
    "doctor",
    "audit",
]
STATUSES = ("0 ", "1 ", "2 ", "130 ")


def readable(text: str) -> bool:
    return all(len(line) <= 80 for line in text.splitlines()) and "\x1b" not in text


def test_help_lists_every_verb_and_no_other(crossent: Any) -> None:
    answer = crossent("--help")
    commands = answer.stdout.split("Commands:")[1].split("\n\n")[0]
    assert answer.returncode == 0
    assert re.findall(r"(?m)^  (\w+)  ", commands) == VERBS
    assert readable(answer.stdout)
    assert all(status in answer.stdout.split("Exit status:")[1] for status in STATUSES)


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_explains_itself_with_an_example(crossent: Any, verb: str) -> None:
    answer = crossent(verb, "--help")
    assert answer.returncode == 0
    assert re.search(rf"Examples?:\n(    .*\n)*?    crossent {verb}\b", answer.stdout)
    assert "Exit status:" in answer.stdout
    assert readable(answer.stdout)


def test_no_command_is_undocumented() -> None:
    documents = "".join(
        (REPOSITORY / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")
    )
    assert [verb for verb in VERBS if f"crossent {verb}" not in documents] == []


def test_the_version(crossent: Any) -> None:
    answer = crossent("--version")
    assert answer.returncode == 0
    assert re.fullmatch(r"crossent \d+\.\d+\.\d+\n", answer.stdout)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["--bad"],
        ["check", "--bad"],
        ["run"],
        ["reset"],
        ["start", "--port", "0"],
        ["start", "--port", "x"],
    ],
)
def test_a_wrong_call_is_told_apart(crossent: Any, arguments: list[str]) -> None:
    answer = crossent(*arguments)
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert answer.stderr


def test_options_of_start_do_not_go_before_another_verb(crossent: Any) -> None:
    assert crossent("--port", "8500", "progress").returncode == 2


IMPORTS = """
import json, sys
before = set(sys.modules)
sys.argv = ["crossent", "--help"]
from crossent.cli import main
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def test_help_imports_only_this(crossent: Any) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS], env=crossent.environment, capture_output=True, text=True, check=True
    )
    loaded = json.loads(done.stdout.splitlines()[-1])
    foreign = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names
    assert foreign <= {"crossent", "typer", "click", "annotated_doc", "shellingham", "typing_extensions"}
    assert [name for name in loaded if name.startswith("crossent")] == [
        "crossent",
        "crossent.cli",
        "crossent.terminal",
        "crossent.terminal.comparison",
        "crossent.terminal.options",
        "crossent.terminal.sweep_verb",
        "crossent.terminal.train_verbs",
        "crossent.terminal.verbs",
    ]
    assert "asyncio" not in loaded
