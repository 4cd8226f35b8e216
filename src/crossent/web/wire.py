"""JSON in and out: what comes in is checked before anything sees it, what goes out is always valid JSON."""

from __future__ import annotations

import gzip
import json
import math
from typing import Any, NoReturn

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

WORTH_PACKING = 1_000  # bytes


def dump(data: Any) -> str:
    """Data as JSON; numbers that JSON cannot say become the words "inf", "-inf" and "nan".

    >>> dump({"loss": float("inf")})
    '{"loss": "inf"}'
    """
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False)
    except ValueError:
        return json.dumps(_said(data), ensure_ascii=False, allow_nan=False)


def _said(data: Any) -> Any:
    if isinstance(data, float) and not math.isfinite(data):
        return "nan" if math.isnan(data) else "inf" if data > 0 else "-inf"
    if isinstance(data, dict):
        return {key: _said(value) for key, value in data.items()}
    return [_said(value) for value in data] if isinstance(data, list | tuple) else data


def answer(request: Request, data: Any, status: int = 200) -> Response:
    """Data as a JSON answer."""
    return packed(request, dump(data), "application/json", status)


def packed(request: Request, text: str, kind: str, status: int = 200) -> Response:
    """Text as an answer, compressed where that is worth it."""
    body = text.encode("utf-8", "replace")
    headers = {"vary": "Accept-Encoding"}
    if len(body) >= WORTH_PACKING and "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, 5, mtime=0)
        headers["content-encoding"] = "gzip"
    return Response(body, status, headers, kind)


async def read_object(request: Request) -> dict[str, Any]:
    """The body as a JSON object, or a refusal that says what is wrong with it."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "Send the body as application/json.")
    try:
        data = json.loads((await request.body()).decode(), parse_constant=_no_constant)
        json.dumps(data, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError):
        raise HTTPException(400, "The body is not JSON. Send an object such as {}.") from None
    if not isinstance(data, dict):
        raise HTTPException(400, "The body is JSON, but not an object. Send an object such as {}.")
    return data


def text_of(data: dict[str, Any], key: str, optional: bool = False) -> str:
    """One text of a body, or a refusal that names it."""
    value = data.get(key, "" if optional else None)
    if value is None and optional:
        value = ""
    if not isinstance(value, str):
        raise HTTPException(400, f'The body needs "{key}", a text.')
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
