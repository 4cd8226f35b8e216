"""Python code as HTML: a span for keywords, names that are defined, strings, comments, and p and q."""

from __future__ import annotations

import io
import keyword
import re
import tokenize
from html import escape

_TRUTH = re.compile(r"p(s|_i|_k|_?\d+)?")
_MODEL = re.compile(r"q(s|_i|_k|_?\d+)?")


def highlight(source: str) -> str:
    """The source as safe HTML; what is not Python comes back escaped and otherwise as it was.

    >>> highlight("return p")
    '<span class="tok-key">return</span> <span class="tok-p">p</span>'
    """
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    parts: list[str] = []
    done, before, at_start = 0, "", True
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            kind = _kind(token, before, at_start)
            if kind:
                start = starts[token.start[0] - 1] + token.start[1]
                end = starts[token.end[0] - 1] + token.end[1]
                parts.append(escape(source[done:start]))
                parts.append(f'<span class="tok-{kind}">{escape(source[start:end])}</span>')
                done = end
            if token.type in (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING):
                before = token.string
            at_start = token.type in (tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT)
    except (tokenize.TokenError, SyntaxError, IndexError):
        pass
    return "".join(parts) + escape(source[done:])


def _kind(token: tokenize.TokenInfo, before: str, at_start: bool) -> str | None:
    """The class of one token, or None."""
    if token.type == tokenize.COMMENT:
        return "com"
    if token.type == tokenize.STRING or tokenize.tok_name[token.type].startswith("FSTRING"):
        return "doc" if at_start and token.string.lstrip("rR").startswith(('"""', "'''")) else "str"
    if token.type == tokenize.NUMBER:
        return "num"
    if token.type != tokenize.NAME or before == ".":
        return None
    if keyword.iskeyword(token.string):
        return "key"
    if before in ("def", "class"):
        return "def"
    if _TRUTH.fullmatch(token.string):
        return "p"
    if _MODEL.fullmatch(token.string):
        return "q"
    return None
