"""A lesson: its Markdown read once into pieces, its body put together with the learner's states each time.

Text between directives becomes HTML here. Each directive becomes a `Part`, and a template draws it:
`templates/parts/<kind>.html`. Variables named HTML are safe to print as they are; everything else is plain
text (autoescape is on).

All parts
    kind        "note" | "predict" | "check" | "figure" | "exercise" | "clinic"
    anchor      an id that is unique on the page, for the part's outermost element
    module      the module, as in the page's own context
note
    title       HTML, phrasing only ("" where there is none)
    body        HTML, blocks
    long        whether it has too many words for the margin
predict, and check (a scored self-test question)
    id          "m1.two-heads": what POST /api/predict takes
    question    HTML, phrasing only: fits a <legend>
    more        HTML, blocks that stand between the question and the choices (mostly "")
    choices     [{value: "1", text: HTML phrasing, note: HTML phrasing or "", right: bool, chosen: bool}]
    right       value of the right choice, "2"
    chosen      value of the learner's choice, "" before it
    answer      HTML, blocks; {said} in the source has become <span data-said data-right="Yes: the first."
                data-wrong="It is the first.">It is the first.</span>, its text fitting the learner's choice
    number, total    for check: question 2 of 5
figure
    name        "code-lengths", for data-figure
    number      3 (running through the lesson), so "Figure 3"
    title       its TITLE
    inputs      its START, JSON-able: print with |tojson
    reading     HTML, phrasing only: what to look at, until the figure gives its own
    src         "/figures/code-lengths/figure.js?v=…"
    exercise    the id to send with POST /api/figure: the first need that does not pass, else the last; or ""
    needs       [{function, id, name, state, status}]
exercise, and clinic (broken code to mend)
    exercise    as in the page's context: {id, name, signature, parameters: ["p", "q"], title, minutes, kind,
                file, number, module_id, anchor, state, status, hints, hints_total, solution_open, attempts,
                stale}
    body        HTML, blocks: the statement; a table in it has class "cases"
    report      the latest report as a dictionary, or None
    first       its first finding, or None

Maths is left to the page's script: <span class="math inline" data-tex="\\p_i">p_i</span> and
<div class="math display" data-tex="…">…</div>, readable as they stand. Code is <pre class="code"><code
class="language-python"> with spans tok-key, tok-def, tok-str, tok-doc, tok-com, tok-num, tok-p, tok-q.
Headings are <h2 id="slug"><span class="no">1.3</span>Title</h2>. Tables are <div class="table"><table>, with
classes m-p and m-q on the column heads p and q, and class r on cells that are aligned right.

The page's context for a lesson also holds
    body        HTML, all of the above
    sections    [{id, number, title}]
    files       [{name, exercises: [ids]}]: the module's files, scratch.py last
    exercise    the exercise at hand (as above) or None; report and first: its latest report and first finding
    file        {name, text, hash} of the exercise at hand, or None
    previous, next   modules or None
The home page's modules also have `questions`: how many self-test questions a lesson without exercises asks.
`current` has `module`: {id, number, title}, and is None once everything is solved.
and error.html (404 and the like) gets status, title, message beside what all pages get.
`static("css/x.css")` in any template gives "/static/css/x.css?v=…", cached for ever under that address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from crossent.web.computed import LessonError, fill
from crossent.web.markdown import Numbering, blocks, phrase

KINDS = ("note", "predict", "check", "figure", "exercise", "clinic")
MARGIN_WORDS = 60  # of a note in the margin: some 25 lines there

_OPEN = re.compile(r":::\s*(\w+)\s*(.*)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_CHOICE = re.compile(r"- \[([ xX])\] (.*)")
_NOTE = re.compile(r"((?:`[^`]*`|\$[^$]*\$|[^`$])*?) \| (.*)")


@dataclass(frozen=True)
class Part:
    """One directive: what its template gets before the learner's own state is added."""

    kind: str
    context: dict[str, Any]


@dataclass
class Lesson:
    """A lesson, read: HTML and parts in order."""

    pieces: list[str | Part] = field(default_factory=list)
    sections: list[dict[str, str]] = field(default_factory=list)

    @property
    def parts(self) -> list[Part]:
        """The directives in order."""
        return [piece for piece in self.pieces if isinstance(piece, Part)]

    def body(self, draw: Callable[[Part], str]) -> str:
        """The whole text, each part as `draw` gives it."""
        return "".join(piece if isinstance(piece, str) else draw(piece) for piece in self.pieces)


def read_lesson(
    text: str,
    values: Mapping[str, Any],
    *,
    module: str = "",
    number: str = "",
    anchors: Mapping[str, str] | None = None,
    where: str = "lesson.md",
) -> Lesson:
    """Read a lesson's text, or raise `LessonError` with the file and line.

    `values` are the names for {= =}; `module` is the id that predictions are kept under; `number` numbers the
    sections; `anchors` maps exercise ids to their anchors, which headings leave free.
    """
    anchors = anchors or {}
    numbering = Numbering(number, set(anchors.values()))
    lesson = Lesson(sections=numbering.sections)
    counts = dict.fromkeys(KINDS, 0)
    for line, head, source in _split(text, where):
        source = fill(source, values, where, line + (head is not None))
        if head is None:
            lesson.pieces.append(blocks(source, numbering))
            continue
        kind, argument = head
        at = f"{where}, line {line}"
        counts[kind] += 1
        context: dict[str, Any] = {"number": counts[kind]}
        if kind == "note":
            title = phrase(fill(argument, values, where, line))
            context |= {"anchor": f"note-{counts[kind]}", "title": title, "body": blocks(source, numbering)}
            context["long"] = len(source.split()) > MARGIN_WORDS
        elif kind in ("predict", "check"):
            context |= _question(source, f"{module}.{argument}", numbering, at)
            context["anchor"] = numbering.unique(f"{kind}-{argument}")
        elif kind == "figure":
            context |= {"anchor": numbering.unique(f"figure-{argument}"), "name": argument}
            context["reading"] = phrase(source)
        else:
            if argument not in anchors:
                raise LessonError(f"{at}: there is no exercise {argument!r} in this module.")
            context |= {"anchor": anchors[argument], "id": argument, "body": blocks(source, numbering, True)}
        lesson.pieces.append(Part(kind, context))
    for part in lesson.parts:
        part.context["total"] = counts[part.kind]
    return lesson


def _split(text: str, where: str) -> list[tuple[int, tuple[str, str] | None, str]]:
    """The source in order: (line, None, Markdown) or (line, (kind, argument), what stands inside)."""
    pieces: list[tuple[int, tuple[str, str] | None, str]] = []
    head: tuple[str, str] | None = None
    start, fence = 1, ""
    lines: list[str] = []

    def close(next_start: int) -> None:
        nonlocal start, lines
        if head is not None or "".join(lines).strip():
            pieces.append((start, head, "\n".join(lines) + "\n"))
        start, lines = next_start, []

    for n, line in enumerate(text.splitlines(), start=1):
        mark = _FENCE.match(line)
        if fence or mark:
            if not fence and mark:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            lines.append(line)
        elif line.rstrip() == ":::":
            if head is None:
                raise LessonError(
                    f"{where}, line {n}: this ::: closes nothing. Remove it, or open a directive."
                )
            close(n + 1)
            head = None
        elif line.startswith(":::"):
            found = _OPEN.fullmatch(line.rstrip())
            if head is not None or not found or found[1] not in KINDS:
                raise LessonError(
                    f"{where}, line {n}: {line.strip()!r} opens no directive here. "
                    f"There are {', '.join(KINDS)}; each ends with a line ::: before the next begins."
                )
            if found[1] != "note" and not found[2]:
                raise LessonError(f"{where}, line {n}: ::: {found[1]} needs a name behind it.")
            close(n)
            head = (found[1], found[2].strip())
        else:
            lines.append(line)
    if head is not None:
        raise LessonError(f"{where}, line {start}: ::: {head[0]} is never closed. End it with a line :::.")
    close(start)
    return pieces


def _question(source: str, name: str, numbering: Numbering, at: str) -> dict[str, Any]:
    """A prediction's question, choices and answer."""
    said, asked = "", []
    choices: list[tuple[bool, str]] = []
    answer: list[str] | None = None
    for line in source.splitlines():
        choice = _CHOICE.match(line)
        if answer is not None:
            answer.append(line)
        elif line.strip() == "---":
            answer = []
        elif choice:
            choices.append((choice[1] != " ", choice[2]))
        elif choices and line.startswith("  "):
            choices[-1] = (choices[-1][0], f"{choices[-1][1]} {line.strip()}")
        elif not choices and line.startswith("said:"):
            said = line.removeprefix("said:").strip()
        else:
            asked.append(line)
    right = [str(n) for n, (is_right, _) in enumerate(choices, start=1) if is_right]
    if len(right) != 1 or len(choices) < 2 or answer is None:
        raise LessonError(
            f"{at}: a question needs two choices or more, one marked [x], then --- and the answer."
        )
    question, _, more = "\n".join(asked).strip().partition("\n\n")
    return {
        "id": name,
        "question": phrase(question),
        "more": blocks(more, numbering) if more.strip() else "",
        "choices": [_choice(str(n), text, is_right) for n, (is_right, text) in enumerate(choices, start=1)],
        "right": right[0],
        "said": said,
        "answer": blocks("\n".join(answer), numbering),
    }


def _choice(value: str, text: str, right: bool) -> dict[str, Any]:
    found = _NOTE.fullmatch(text.strip())
    words, note = (found[1], found[2]) if found else (text, "")
    return {"value": value, "text": phrase(words), "note": phrase(note) if note else "", "right": right}


def spoken_answer(said: str, chosen: str, right: str) -> str:
    """What stands for {said}: both ways of saying it, the one that fits the learner's choice shown."""
    from html import escape

    words = phrase(said).rstrip(".")
    short = said.lower().rstrip(".") in ("yes", "no")
    good = f"Right: {words}." if short else f"Yes: {words}."
    bad = f"The answer is {words}." if short else f"It is {words}."
    shown = good if chosen == right else bad
    return f'<span data-said data-right="{escape(good)}" data-wrong="{escape(bad)}">{shown}</span>'
