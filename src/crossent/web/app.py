"""The application: pages, static files and events. The guard stands in front of all of it; `api` has the rest."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import traceback
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from crossent.web import documents
from crossent.web.api import Api
from crossent.web.events import CONNECTIONS, EventStream, Hub
from crossent.web.guard import Guard, proof
from crossent.web.pages import Pages
from crossent.web.wire import answer, packed

if TYPE_CHECKING:
    from crossent.engine.study import Study

HTML = "text/html; charset=utf-8"
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 2C3 10 7 13 14 14" fill="none" '
    'stroke="#b5179e" stroke-width="2"/></svg>'
)
TITLES = {404: "Not here", 405: "Not this way", 500: "Something broke"}
LOG_BYTES = 1_000_000


def create_app(study: Study, token: str, port: int, hub: Hub | None = None) -> Guard:
    """The whole server as one ASGI application. It starts the study, and closes it at the end."""
    return Guard(_Site(study, token, port, hub or Hub()).app, token, port)


class _Site:
    """Routes and what they share."""

    def __init__(self, study: Study, token: str, port: int, hub: Hub) -> None:
        self.study, self.token, self.hub = study, token, hub
        self.pages = Pages(study, port)
        self.api = Api(study, self.pages)
        routes = [
            Route("/", self.home),
            Route("/favicon", self.icon),
            Route("/favicon.ico", self.icon),
            Route("/favicon.svg", self.icon),
            Route("/static/{name:path}", self.static),
            Route("/figures/{figure}/{name}", self.figure_file),
            Route("/api/alive", self.alive),
            Route("/api/events", self.events),
            *self.api.routes(),
            Route("/clinic", self.clinic),
            Route("/losses", self.losses),
            Route("/runs/{run}/{name}", self.document),
            Route("/{module}", self.lesson),
        ]
        handlers: dict[Any, Any] = {HTTPException: self.refused, Exception: self.broken}
        self.app = Starlette(routes=routes, exception_handlers=handlers, lifespan=self.lifespan)

    @contextlib.asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """Start the study beside the server, so that no page waits for its workers."""
        follow = asyncio.create_task(self.hub.follow(self.study.subscribe))
        await asyncio.sleep(0)  # now it listens
        start = asyncio.create_task(self.study.start())
        self.api.started = start
        threading.Thread(target=self.pages.prepare, daemon=True).start()
        try:
            yield
        finally:
            self.hub.close()
            start.cancel()
            await asyncio.gather(start, return_exceptions=True)
            await self.study.close()
            follow.cancel()
            await asyncio.gather(follow, return_exceptions=True)

    async def home(self, request: Request) -> Response:
        """The map."""
        return packed(request, await self.pages.home(_nonce(request)), HTML)

    async def clinic(self, request: Request) -> Response:
        """Every broken script of the course."""
        return packed(request, self.pages.clinic(_nonce(request)), HTML)

    async def lesson(self, request: Request) -> Response:
        """A module's page."""
        wanted = request.path_params["module"]
        module = next((m for m in self.study.course.modules if m.id == wanted), None)
        if module is None:
            raise HTTPException(404)
        await asyncio.to_thread(
            self.pages.lessons.get, module
        )  # the first time it is read, which takes a moment
        return packed(request, self.pages.lesson(module, _nonce(request)), HTML)

    async def losses(self, request: Request) -> Response:
        """The losses that name their bug."""
        page = await asyncio.to_thread(self.pages.losses, _nonce(request), dict(request.query_params))
        if page is None:
            raise HTTPException(404)
        return packed(request, page, HTML)

    async def static(self, request: Request) -> Response:
        """A stylesheet, script or font."""
        return self.pages.static.answer(request, request.path_params["name"]) or _no_file()

    async def figure_file(self, request: Request) -> Response:
        """A figure's drawing code: its scripts, nothing else of its folder."""
        name = request.path_params["name"]
        assets = self.pages.figure_assets(request.path_params["figure"])
        if assets is None or not name.endswith(".js"):
            return _no_file()
        return assets.answer(request, name) or _no_file()

    async def document(self, request: Request) -> Response:
        """A page that a run has left in the workspace, under a policy of its own."""
        names = request.path_params["run"], request.path_params["name"]
        found = documents.find(self.study.workspace.path, *names)
        if found is None:
            raise HTTPException(404, f"There is no page {names[1]} of a run {names[0]} in your folder.")
        text = await asyncio.to_thread(found.read_text, "utf-8", "replace")
        response = packed(request, text, HTML)
        response.headers["content-security-policy"] = documents.POLICY
        return response

    async def icon(self, request: Request) -> Response:
        """The small picture beside the title."""
        found = self.pages.static.answer(request, "icon.svg")
        return found or Response(ICON, media_type="image/svg+xml", headers={"cache-control": "no-cache"})

    async def alive(self, request: Request) -> Response:
        """Prove to somebody who holds the key that this is the same course, without showing the key."""
        challenge = request.query_params.get("challenge", "")[:200]
        return answer(request, {"course": self.study.course.title, "proof": proof(self.token, challenge)})

    async def events(self, request: Request) -> Response:
        """Everything that happens, as it happens."""
        if len(self.hub.connections) >= CONNECTIONS:
            return answer(request, {"error": "Too many pages are open. Close some of them."}, 503)
        return EventStream(self.hub, self.pages.hello, request.headers.get("last-event-id", ""))

    async def refused(self, request: Request, error: Exception) -> Response:
        """A request that the routes have no answer to."""
        assert isinstance(error, HTTPException)
        return self._sorry(request, error.status_code, _sentence(request, error), dict(error.headers or {}))

    async def broken(self, request: Request, error: Exception) -> Response:
        """A fault of ours: one sentence for the learner, the rest in a file."""
        log = self.study.workspace.path / ".crossent" / "errors.log"
        with contextlib.suppress(OSError):
            old = log.read_bytes()[-LOG_BYTES:] if log.exists() else b""
            log.write_bytes(
                old + "".join(traceback.format_exception(error)).encode("utf-8", "replace") + b"\n"
            )
        words = str(error) if type(error).__name__ in ("LessonError", "CourseError") else type(error).__name__
        sentence = f"The course made a mistake, not you: {words}. The details are in .crossent/errors.log."
        return self._sorry(request, 500, sentence, {})

    def _sorry(self, request: Request, status: int, sentence: str, headers: dict[str, str]) -> Response:
        if request.url.path.startswith("/api/"):
            response = answer(request, {"error": sentence}, status)
        else:
            title = TITLES.get(status, "Not answered")
            try:
                page = self.pages.error(_nonce(request), status, title, sentence)
                response = packed(request, page, HTML, status)
            except Exception:  # where even this page fails, the sentence is still said
                response = PlainTextResponse(sentence + "\n", status)
        response.headers.update(headers)
        return response


def _nonce(request: Request) -> str:
    return str(request.scope["state"]["nonce"])


def _no_file() -> Response:
    return PlainTextResponse("There is no such file.\n", 404)


def _sentence(request: Request, error: HTTPException) -> str:
    if error.status_code == 404 and error.detail == "Not Found":
        return "There is nothing at this address. The course's first page leads everywhere."
    if error.status_code == 405:
        allowed = (error.headers or {}).get("Allow", "GET")
        return f"{request.method} is not answered at this address; {allowed} is."
    return str(error.detail)
