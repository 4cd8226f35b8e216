"""Options of a question: whether one has a remark beside it must not give the answer away."""

import re
from pathlib import Path

import pytest

import crossent

CONTENT = Path(crossent.__file__).parent / "content"
QUESTION = re.compile(r"^::: (?:predict|check) (\S+)\n(.*?)^:::$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"^- \[( |x)\] (.*)$", re.MULTILINE)
QUESTIONS = [
    pytest.param(OPTION.findall(text), id=f"{lesson.parent.name}-{name}")
    for lesson in sorted(CONTENT.glob("*/lesson.md"))
    for name, text in QUESTION.findall(lesson.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("options", QUESTIONS)
def test_a_remark_beside_the_options_does_not_give_the_answer_away(options: list[tuple[str, str]]) -> None:
    right = {" | " in text for mark, text in options if mark == "x"}
    wrong = {" | " in text for mark, text in options if mark == " "}
    assert right and wrong
    assert right & wrong, "the right option is the only one with, or without, a remark"
