"""Markdown to HTML as lessons need it: numbered headings, maths left for the page's script, tables, code.

What stands between directives and inside them passes through here; the directives themselves are `lesson`'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from crossent.web.highlight import highlight


@dataclass
class Numbering:
    """What runs through a whole lesson: section numbers and the ids that are taken."""

    module: str  # "1", or "" for none
    ids: set[str] = field(default_factory=set)
    sections: list[dict[str, str]] = field(default_factory=list)

    def section(self, title: str) -> dict[str, str]:
        """The next section: its id, number and plain title."""
        number = f"{self.module}.{len(self.sections) + 1}" if self.module else ""
        section = {"id": self.unique(slug(title)), "number": number, "title": title}
        self.sections.append(section)
        return section

    def unique(self, wish: str) -> str:
        """The wish, or the wish with a number behind it."""
        name, n = wish, 2
        while name in self.ids:
            name, n = f"{wish}-{n}", n + 1
        self.ids.add(name)
        return name


def blocks(text: str, numbering: Numbering, cases: bool = False) -> str:
    """Markdown as blocks; `cases` gives tables their class in an exercise."""
    return _markdown().render(text, {"numbering": numbering, "cases": cases})


def phrase(text: str) -> str:
    """Markdown as phrasing content: one paragraph without the paragraph."""
    return _markdown().renderInline(text.strip(), {}).strip()


def slug(title: str) -> str:
    """An id from a heading.

    >>> slug("Nats, bits and dits")
    'nats-bits-and-dits'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower().replace("’", "").replace("'", "")).strip("-") or "section"


@cache
def _markdown() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])
    dollarmath_plugin(md, allow_space=False, allow_digits=True, allow_labels=False, double_inline=True)
    for name, rule in _RULES.items():
        md.add_render_rule(name, rule)
    return md


def plain(tokens: Sequence[Token]) -> str:
    """The words of inline tokens."""
    return "".join(
        spoken(t.content) if t.type.startswith("math") else " " if t.type == "softbreak" else t.content
        for t in tokens
        if not t.type.startswith("html")
    )


def _heading_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    tag, inline = tokens[index].tag, tokens[index + 1]
    title = plain(inline.children or [])
    numbering: Numbering = env["numbering"]
    if tag != "h2":
        return f'<{tag} id="{numbering.unique(slug(title))}">'
    section = numbering.section(title)
    number = f'<span class="no">{section["number"]}</span>' if section["number"] else ""
    return f'<h2 id="{section["id"]}">{number}'


def _fence(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    language = token.info.split()[0] if token.info.strip() else "text"
    code = highlight(token.content) if language == "python" else escape(token.content)
    return f'<pre class="code" tabindex="0"><code class="language-{escape(language)}">{code}</code></pre>\n'


def _math_inline(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    tex = tokens[index].content.strip()
    return f'<span class="math inline" data-tex="{escape(tex)}">{escape(spoken(tex))}</span>'


def _math_double(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return _math_inline(self, tokens, index, options, env).replace('"math inline"', '"math display"', 1)


def _math_block(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    tex = tokens[index].content.strip()
    return f'<div class="math display" data-tex="{escape(tex)}">{escape(spoken(tex))}</div>\n'


def _table_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return (
        f'<div class="table"><table{" class=" + chr(34) + "cases" + chr(34) if env.get("cases") else ""}>\n'
    )


def _table_close(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</table></div>\n"


def _cell_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A cell: alignment as a class (the page forbids inline styles), p and q in their colours."""
    token, text = tokens[index], tokens[index + 1].content.strip("` ")
    style = str(token.attrGet("style") or "")
    names = [side for word, side in (("right", "r"), ("center", "c")) if word in style]
    if token.tag == "th":
        names += [f"m-{text[0]}"] if text in ("p", "q", "ps", "qs") else []
        scope = ' scope="col"'
    else:
        scope = ""
    classes = f' class="{" ".join(names)}"' if names else ""
    return f"<{token.tag}{scope}{classes}>"


def _link_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    href = str(tokens[index].attrGet("href") or "")
    away = ' rel="noopener noreferrer" target="_blank"' if re.match(r"https?:", href) else ""
    return f'<a href="{escape(href)}"{away}>'


_RULES = {
    "heading_open": _heading_open,
    "fence": _fence,
    "math_inline": _math_inline,
    "math_inline_double": _math_double,
    "math_block": _math_block,
    "table_open": _table_open,
    "table_close": _table_close,
    "th_open": _cell_open,
    "td_open": _cell_open,
    "link_open": _link_open,
}

_WORDS = {
    "infty": "∞", "sum": "∑", "cdot": "·", "times": "×", "le": "≤", "ge": "≥", "ne": "≠", "approx": "≈",
    "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊", "rfloor": "⌋", "to": "→", "in": "∈", "ell": "ℓ", "sigma": "σ",
    "mu": "μ", "partial": "∂", "dots": "…", "ldots": "…", "cdots": "…", "mid": "|", "quad": " ", "qquad": " ",
    "left": "", "right": "", "big": "", "Big": "", "pm": "±", "sqrt": "√", "text": "",
    "mathrm": "", "operatorname": "",
}  # fmt: skip


def spoken(tex: str) -> str:
    """TeX as plain characters, for readers without the page's script.

    >>> spoken(r"-\\sum_i \\p_i \\ln \\q_i")
    '-∑_i p_i ln q_i'
    """
    text = re.sub(r"\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}", lambda m: f"{_whole(m[1])}/{_whole(m[2])}", tex)
    text = re.sub(r"\\([,;:!> ])", lambda m: "" if m[1] == "!" else " ", text)
    text = re.sub(
        r"\\([A-Za-z]+)\s?", lambda m: _WORDS.get(m[1], m[1]) + (" " if m[0][-1].isspace() else ""), text
    )
    text = re.sub(r"([_^])\{(\w)\}", r"\1\2", text).replace("\\", "")
    text = re.sub(r"([_^])\{([^{}]*)\}", r"\1(\2)", text)
    return " ".join(text.replace("{", "").replace("}", "").split())


def _whole(tex: str) -> str:
    """A numerator or denominator, in brackets where it is more than one thing."""
    return tex if re.fullmatch(r"\\?\w+", tex.strip()) else f"({tex})"
