"""What the terminal shows, at 80 columns: prose, reports, tables, code. Colour only where the terminal wants it.

Words carry the meaning; colour repeats it. Nothing here reads standard input.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

if TYPE_CHECKING:
    from crossent.engine.report import Finding, Report, Table

WIDTH = 80
NARROWEST = 20
TIE = "\u00a0"  # between words that belong on one line: numpy 2.4
HELD = "\ue000"  # stands for it while lines are broken, since a space of any kind is a place to break
WORDS = {
    "passed": "passed",
    "failed": "failed",
    "unfinished": "unfinished",
    "broken": "broken",
    "timeout": "out of time",
}
STYLES = {"passed": "green", "failed": "red", "unfinished": "yellow", "broken": "red", "timeout": "red"}
MOST_ROWS = 6
MOST_OUTPUT = 12  # lines


class Paper:
    """Where the terminal's words go."""

    def __init__(self, stream: TextIO | None = None) -> None:
        plain = {"color_system": None} if os.environ.get("NO_COLOR") else {}
        self.console = Console(
            file=stream or sys.stdout,
            markup=False,
            emoji=False,
            highlight=False,
            **plain,  # type: ignore[arg-type]
        )
        self.fit()

    def fit(self) -> None:
        """Take the terminal's width as it is now, up to 80 columns."""
        self.console.width = max(NARROWEST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))

    def line(self, text: str = "", style: str = "") -> None:
        """One line, never wrapped by us: paths, addresses, output."""
        self.console.print(Text(readable(text), style=style), soft_wrap=True)

    def say(self, text: str, indent: int = 0, style: str = "", head: str = "") -> None:
        """Prose, wrapped and indented, after a head in the style if there is one; `code` stands out.

        Words with a TIE between them stay on one line, and are printed with a plain space.
        """
        head = head or " " * indent
        written = self.prose(text.replace(TIE, HELD))
        for part in written.wrap(self.console, self.console.width - len(head)):
            part.rstrip()
            part.plain = part.plain.replace(HELD, " ")
            self.console.print(Text.assemble((head, style), part), soft_wrap=True)
            head = " " * len(head)

    def prose(self, text: str) -> Text:
        """Words in which `code` stands out: by its colour or, where there is none, by its backticks."""
        if self.console.color_system is None:
            return Text(readable(text))
        parts = re.split(r"`([^`]+)`", readable(text))
        return Text.assemble(*((part, "cyan" if i % 2 else "") for i, part in enumerate(parts)))

    def entry(self, word: str, text: str, style: str) -> None:
        """A word of verdict, and prose beside it."""
        self.say(text, style=style, head=f"{word:<11} ")

    def title(self, text: str) -> None:
        """A heading of one line."""
        self.line(text, "bold")

    def markdown(self, text: str, indent: int = 0) -> None:
        """Paragraphs, lists and code blocks, nearly as they are written."""
        for number, (is_code, block) in enumerate(blocks(text)):
            if number:
                self.line()
            if is_code:
                self.code(block, indent + 2)
            else:
                for part in re.split(r"\n(?=[-*] |\d+\. )", block):
                    self.say(" ".join(part.split()), indent)

    def code(self, source: str, indent: int = 2) -> None:
        """Python, coloured where there is colour; lines are never broken."""
        lines = source.rstrip().splitlines()
        if self.console.color_system is None:
            for each in lines:
                self.line(" " * indent + each if each else "")
            return
        from rich.syntax import Syntax

        coloured = Syntax("", "python", theme="ansi_dark").highlight("\n".join(lines))
        for part in coloured.split():
            self.console.print(Text(" " * indent) + part, soft_wrap=True)

    def columns(self, rows: Iterable[Sequence[str]], head: Sequence[str] = (), indent: int = 2) -> None:
        """A table without lines; cells that are too long fold."""
        table = RichTable(box=None, show_header=bool(head), pad_edge=False, padding=(0, 2, 0, 0))
        rows = list(rows)
        for index in range(max(map(len, [*rows, head]), default=0)):
            table.add_column(Text(head[index]) if head else "", header_style="bold", overflow="fold")
        for row in rows:
            table.add_row(*(Text(readable(cell)) for cell in row))
        with self.console.capture() as captured:
            self.console.print(Padding(table, (0, 0, 0, indent)))
        for each in captured.get().splitlines():
            self.console.file.write(each.rstrip() + "\n")
        self.console.file.flush()

    def status(self, report: Report, about: str = "") -> None:
        """The verdict in one line, its word first; the first finding's title below where it does not fit."""
        word, style = f"{WORDS[report.status]:<11} ", f"bold {STYLES[report.status]}"
        title = headline(report)
        fits = len(word) + len(about) + 2 + len(title) <= self.console.width
        about = "  ".join(filter(None, [about, title if fits else ""]))
        line = Text.assemble((word, style), self.prose(about))
        line.rstrip()
        self.console.print(line, soft_wrap=True)
        if not fits:
            self.say(title, 12)

    def report(self, report: Report, about: str = "", source: str = "") -> None:
        """A whole report: verdict, first finding, its table, the others' titles, what was printed."""
        self.status(report, about)
        if report.findings:
            self.finding(report.findings[0], source)
        for other in report.findings[1:]:
            self.say(f"Also: {other.title}", 2)
        for note in report.notes:
            self.say(note, 2)
        if report.output.strip():
            self.output(report.output)

    def finding(self, finding: Finding, source: str = "") -> None:
        """One thing to tell: message, the learner's line, the table."""
        self.say(finding.message, 2)
        lines = source.splitlines()
        if finding.line and finding.line <= len(lines) and lines[finding.line - 1].strip():
            self.line()
            self.line(f"  {finding.line:>4} | {lines[finding.line - 1].rstrip()}")
        if finding.table is not None:
            self.line()
            self.table(finding.table)

    def table(self, table: Table) -> None:
        """Expected beside got, one row a call."""
        self.columns(table.rows[:MOST_ROWS], table.columns)

    def output(self, text: str) -> None:
        """The beginning of what the learner's code printed, control characters made visible."""
        lines = readable(text).rstrip().splitlines()
        self.line("  It printed:")
        for each in lines[:MOST_OUTPUT]:
            self.line(f"  | {each}")
        if len(lines) > MOST_OUTPUT:
            self.line(f"  | ... and {len(lines) - MOST_OUTPUT} lines more")


def headline(report: Report) -> str:
    """The first finding's title; a remark says that it is one."""
    if not report.findings:
        return ""
    first = report.findings[0]
    return f"Remark: {first.title}" if first.severity == "remark" else first.title


def blocks(text: str) -> list[tuple[bool, str]]:
    """Markdown as paragraphs and fenced code blocks; True marks code."""
    found = []
    for index, part in enumerate(re.split(r"(?ms)^```\w*\n(.*?)^```[ \t]*$", text)):
        if index % 2:
            found.append((True, part.rstrip()))
        else:
            found += [
                (False, paragraph.strip()) for paragraph in re.split(r"\n\s*\n", part) if paragraph.strip()
            ]
    return found


def readable(text: str) -> str:
    """Text without the control characters that would move a terminal's cursor."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "?", text.replace("\r\n", "\n"))
