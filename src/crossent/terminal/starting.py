"""`start`: the course in the browser. The server itself is `crossent.web`."""

from __future__ import annotations

from crossent.terminal.places import open_course, workspace_path


def start(workspace: str | None, port: int | None, browser: bool) -> int:
    """Serve the course until Ctrl-C."""
    course = open_course()
    from crossent.web.serve import serve

    return serve(course, workspace_path(workspace), port=port, browser=browser)
