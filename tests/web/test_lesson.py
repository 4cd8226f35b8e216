"""Lessons: what each directive, formula, number and heading becomes, and how a mistake in one is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crossent.web.computed import LessonError, fill, public
from crossent.web.highlight import highlight
from crossent.web.lesson import Lesson, Part, read_lesson, spoken_answer
from crossent.web.markdown import spoken


def read(text: str, **settings: Any) -> Lesson:
    return read_lesson(text, settings.pop("values", {}), **({"module": "m1", "number": "1"} | settings))


def html(text: str, **settings: Any) -> str:
    return read(text, **settings).body(lambda part: f"[{part.kind}]")


def only(text: str, **settings: Any) -> Part:
    (part,) = read(text, **settings).parts
    return part


QUESTION = (
    "::: predict two\nsaid: the second\n\nHow much is $\\p$?\n\n{choices}\n\n---\n\n**{{said}}** So.\n:::\n"
)
CHOICES = "- [ ] `a | b` | a *note*\n- [x] $|x|$ and\n  more\n- [ ] plain"


def test_headings_are_numbered_and_named() -> None:
    lesson = read("## Nats, bits and dits\n\n### Small\n\n::: note\nx\n:::\n\n## It's $\\p$\n\n## Small\n")
    assert [(s["number"], s["id"]) for s in lesson.sections] == [
        ("1.1", "nats-bits-and-dits"),
        ("1.2", "its-p"),
        ("1.3", "small-2"),
    ]
    body = lesson.body(lambda part: "")
    assert '<h2 id="nats-bits-and-dits"><span class="no">1.1</span>Nats, bits and dits</h2>' in body
    assert '<h3 id="small">Small</h3>' in body


def test_the_primer_has_no_numbers() -> None:
    assert html("## Sums\n", number="") == '<h2 id="sums">Sums</h2>\n'


def test_a_heading_leaves_an_exercises_anchor_free() -> None:
    lesson = read("## Entropy\n\n::: exercise m1.entropy\nDo.\n:::\n", anchors={"m1.entropy": "entropy"})
    assert lesson.sections[0]["id"] == "entropy-2"
    assert lesson.parts[0].context["anchor"] == "entropy"


def test_maths_is_left_for_the_page_and_readable_without_it() -> None:
    body = html(
        "The sum $-\\sum_i \\p_i \\ln \\q_i < 1$ costs $5 and not $6.\n\n$$\\H(\\p, \\q) \\ge H(\\p)$$\n"
    )
    assert (
        'class="math inline" data-tex="-\\sum_i \\p_i \\ln \\q_i &lt; 1">-∑_i p_i ln q_i &lt; 1</span>'
        in body
    )
    assert "costs $5 and not $6." in body
    assert '<span class="math inline" data-tex="e^z">e^z</span> is inf from 710' in html(
        "$e^z$ is inf from 710"
    )
    assert '<div class="math display" data-tex="\\H(\\p, \\q) \\ge H(\\p)">H(p, q) ≥ H(p)</div>' in body


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"\p_i", "p_i"),
        (r"\frac{1}{N} \sum_n", "1/N ∑_n"),
        (r"\frac{a + b}{2}", "(a + b)/2"),
        (r"2^{-29}", "2^(-29)"),
        (r"\q = (0.9,\ 0.1)", "q = (0.9, 0.1)"),
        (r"\lceil -\log_2 \q_i \rceil \text{ bits}", "⌈ -log_2 q_i ⌉ bits"),
        (r"{-}\!\ln 0.9", "-ln 0.9"),
        (r"\q_{\text{true}}", "q_true"),
        (r"0 \cdot \infty", "0 · ∞"),
    ],
)
def test_spoken_tex(tex: str, words: str) -> None:
    assert spoken(tex).replace("(true)", "true") == words


def test_numbers_are_computed() -> None:
    values = {"f": lambda x, digits=3: f"{x:.{digits}f}"}
    assert "<p>It is 0.500, or 0.1.</p>" in html("It is {= f(0.5) =}, or {= f(.123, 1)=}.\n", values=values)
    table = "::: exercise m1.a\n| p | r |\n|---|---|\n| 1 | {= f(2) =} |\n:::\n"
    assert "<td>2.000</td>" in only(table, values=values, anchors={"m1.a": "a"}).context["body"]


@pytest.mark.parametrize(
    "expression",
    [
        "open('/etc/passwd')",
        "__import__('os')",
        "().__class__.__bases__",
        "f.__globals__",
        "print(1)",
        "x = 1",
        "1/0",
        "missing",
        "(",
        "[y for y in _]",
        "eval('1')",
    ],
)
def test_an_expression_that_is_more_than_a_value_is_refused(expression: str) -> None:
    with pytest.raises(LessonError, match=r"lesson\.md, line 3"):
        fill(f"a\nb\n{{= {expression} =}}", {"f": len}, "lesson.md")


def test_only_the_listed_names_are_offered() -> None:
    assert public({"__all__": ["a"], "a": 1, "b": 2}) == {"a": 1}
    assert public({"a": 1, "_b": 2, "__builtins__": {}}) == {"a": 1}


def test_a_prediction() -> None:
    part = only(QUESTION.format(choices=CHOICES))
    context = part.context
    assert (part.kind, context["id"], context["anchor"], context["right"]) == (
        "predict",
        "m1.two",
        "predict-two",
        "2",
    )
    assert context["question"] == 'How much is <span class="math inline" data-tex="\\p">p</span>?'
    assert [choice["value"] for choice in context["choices"]] == ["1", "2", "3"]
    assert context["choices"][0]["text"] == "<code>a | b</code>"
    assert context["choices"][0]["note"] == "a <em>note</em>"
    assert 'data-tex="|x|"' in context["choices"][1]["text"] and context["choices"][1]["text"].endswith(
        "and more"
    )
    assert context["choices"][1]["note"] == ""
    assert context["answer"] == "<p><strong>{said}</strong> So.</p>\n"


@pytest.mark.parametrize(
    "choices",
    ["- [ ] a\n- [ ] b", "- [x] a\n- [x] b", "- [x] a", "nothing"],
)
def test_a_question_needs_one_right_choice(choices: str) -> None:
    with pytest.raises(LessonError, match=r"line 1.*one marked"):
        read(QUESTION.format(choices=choices))


def test_the_answers_first_words_fit_the_choice() -> None:
    assert spoken_answer("the first", "1", "1").endswith(">Yes: the first.</span>")
    assert spoken_answer("the first", "2", "1").endswith(">It is the first.</span>")
    assert spoken_answer("the first", "", "1").endswith(">It is the first.</span>")
    assert spoken_answer("no", "1", "1").endswith(">Right: no.</span>")
    assert spoken_answer("no", "2", "1").endswith(">The answer is no.</span>")
    assert 'data-right="Yes: &lt;b&gt;."' in spoken_answer("<b>", "1", "1").replace("&amp;", "&")


def test_checks_are_counted() -> None:
    text = QUESTION.replace("predict", "check").format(choices=CHOICES)
    lesson = read(text + text.replace("two", "three"))
    assert [(p.context["number"], p.context["total"]) for p in lesson.parts] == [(1, 2), (2, 2)]


def test_figures_notes_exercises_and_clinics() -> None:
    text = (
        "::: figure a-b\nLook *here*.\n:::\n::: figure c\nThere.\n:::\n"
        "::: note Two $\\p$\nSmall.\n:::\n::: note\nBare.\n:::\n"
        "::: exercise m1.f\nDo.\n\n| p | `q` | n |\n|---|---|--:|\n| 1 | 2 | 3 |\n:::\n::: clinic m1.g\nMend.\n:::\n"
    )
    parts = read(text, anchors={"m1.f": "f", "m1.g": "g"}).parts
    assert [part.kind for part in parts] == ["figure", "figure", "note", "note", "exercise", "clinic"]
    assert [(p.context["name"], p.context["number"]) for p in parts[:2]] == [("a-b", 1), ("c", 2)]
    assert parts[0].context["reading"] == "Look <em>here</em>."
    assert "data-tex" in parts[2].context["title"] and parts[3].context["title"] == ""
    assert [part.context["long"] for part in parts[2:4]] == [False, False]
    assert read(f"::: note\n{'word ' * 61}\n:::\n").parts[0].context["long"]  # it stands in the text
    body = parts[4].context["body"]
    assert '<table class="cases">' in body
    assert '<th scope="col" class="m-p">p</th>' in body and 'class="m-q"><code>q</code>' in body
    assert '<td class="r">3</td>' in body and "style=" not in body


def test_text_and_directives_keep_their_order() -> None:
    assert html("One.\n::: note\nx\n:::\nTwo.\n") == "<p>One.</p>\n[note]<p>Two.</p>\n"


def test_a_directive_in_a_code_block_is_code() -> None:
    body = html("```text\n::: note\n:::\n```\n")
    assert "::: note" in body


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n\n::: note\nx\n", 3, "never closed"),
        ("a\n:::\n", 2, "closes nothing"),
        ("::: nonsense x\n:::\n", 1, "no directive"),
        ("::: note\n::: note\n:::\n", 2, "no directive"),
        ("\n::: figure\n:::\n", 2, "needs a name"),
        ("::: exercise m1.none\n:::\n", 1, "no exercise"),
    ],
)
def test_mistakes_are_told_with_their_line(text: str, line: int, words: str) -> None:
    with pytest.raises(LessonError, match=f"lesson.md, line {line}: .*{words}"):
        read(text)


def test_markup_in_a_lesson_is_text_and_scripts_never_run() -> None:
    body = html(
        '<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![i](data:text/html,x) <b onclick="x">\n'
    )
    assert "<script" not in body and "<b " not in body and 'href="javascript' not in body


def test_links_away_are_marked_and_links_inside_are_not() -> None:
    body = html("[away](https://example.org/a) [next](/m2) [up](#sums)\n")
    assert '<a href="https://example.org/a" rel="noopener noreferrer" target="_blank">away</a>' in body
    assert '<a href="/m2">next</a>' in body and '<a href="#sums">up</a>' in body


def test_code_is_marked_by_kind_and_escaped() -> None:
    body = html('```python\ndef f(p, q_i):\n    """<doc>"""\n    return p.q < 1  # why\n```\n')
    assert '<pre class="code" tabindex="0"><code class="language-python">' in body
    for kind, text in [
        ("key", "def"),
        ("def", "f"),
        ("p", "p"),
        ("q", "q_i"),
        ("com", "# why"),
        ("num", "1"),
    ]:
        assert f'<span class="tok-{kind}">{text}</span>' in body
    assert "&lt;doc&gt;" in body and ".q &lt;" in body


@pytest.mark.parametrize(
    "source", ["", "def f(:\n  '''", "x = (", "\tx\n  y", "é = 1 # ü", "f'{x!r}'", "a\r\nb"]
)
def test_highlighting_loses_nothing(source: str) -> None:
    import html as escapes
    import re

    assert escapes.unescape(re.sub(r"<[^>]*>", "", highlight(source))) == source


def test_a_lesson_is_kept_until_its_text_changes(fake: Any, tmp_path: Path) -> None:
    from crossent.web.lessons import Lessons

    course = fake.make_course(tmp_path)
    lessons, module = Lessons(course, tmp_path / "cache"), course.module("t1")
    first = lessons.get(module)
    assert lessons.get(module) is first
    again = Lessons(course, tmp_path / "cache").get(module)
    assert again == first
    course.__dict__["values"] = {"one": 5, "__all__": ["one"]}
    assert Lessons(course, tmp_path / "cache").get(module) == first  # nothing on disk has changed
    path = module.folder / "lesson.md"
    path.write_text(path.read_text() + "\nMore: {= one =}.\n")
    assert "More: 5." in lessons.get(module).body(lambda part: "")
    (tmp_path / "cache" / "lesson-t1.json").write_text("{broken")
    assert "More: 5." in Lessons(course, tmp_path / "cache").get(module).body(lambda part: "")
