"""The worker class that gunicorn starts: waitress inside, with gunicorn's signals and heartbeat."""

import logging
import os
import resource
from time import monotonic
from types import FrameType
from typing import Any

from gunicorn.workers.base import Worker
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.task import ThreadedTaskDispatcher

from app.factory import MAX_BODY
from app.serving.connections import MOST_CONNECTIONS, Listener
from app.serving.reading import LONGEST_HEAD

#: More than any answer has: none waits in a file, and no thread waits for a reader.
NEVER = 1 << 30
#: What a body may have beside its content: the sizes of its chunks.
AROUND_A_BODY = 16 * 1024
#: Open files that are no connection: those of the database, three for each thread, and a few.
OTHER_FILES = 512
HEARTBEAT_SECONDS = 1.0


class WholeRequestWorker(Worker):  # type: ignore[misc] # gunicorn has no types
    """Serves with one thread for reading and writing, and `threads` for the application."""

    def run(self) -> None:
        """Serve until gunicorn says stop; then answer what was begun."""
        _be_quiet(self.log)
        _allow_files(MOST_CONNECTIONS + OTHER_FILES)
        self.map: dict[int, Any] = {}
        threads = ThreadedTaskDispatcher()
        threads.set_thread_count(self.cfg.threads)
        self.listeners = [self._listen(each.sock, threads) for each in self.sockets]
        while self.alive and self.ppid == os.getppid():
            self._turn(HEARTBEAT_SECONDS)
        self._finish()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop, and do not wait for the next heartbeat to notice it."""
        super().handle_exit(sig, frame)
        for listener in getattr(self, "listeners", []):
            listener.pull_trigger()

    def _listen(self, sock: Any, threads: ThreadedTaskDispatcher) -> Listener:  # noqa: ANN401
        settings = Adjustments(
            sockets=[sock],
            backlog=self.cfg.backlog,
            max_request_header_size=LONGEST_HEAD,
            max_request_body_size=MAX_BODY + AROUND_A_BODY,
            inbuf_overflow=NEVER,
            outbuf_overflow=NEVER,
            outbuf_high_watermark=NEVER,
            connection_limit=NEVER,
            cleanup_interval=1,
            log_socket_errors=False,
            expose_tracebacks=False,
            ident=None,
            # No header changes where, how or by whom the application believes it was asked.
            # X-Forwarded-For stays a header, which `app.asker` reads by rules of its own.
            trusted_proxy=None,
            clear_untrusted_proxy_headers=False,
        )
        return Listener(
            self.wsgi,
            self.map,
            True,
            sock,
            dispatcher=threads,
            adj=settings,
            sockinfo=(sock.family, sock.type, sock.proto, sock.getsockname()),
            bind_socket=False,
            is_named_proxy=self.wsgi.extensions["askers"].is_named,
            refused=self.log.refused,
        )

    def _turn(self, seconds: float) -> None:
        self.notify()
        wasyncore.poll2(seconds, self.map)

    def _finish(self) -> None:
        for listener in self.listeners:
            listener.accepting = False
        end = monotonic() + self.cfg.graceful_timeout
        while monotonic() < end and any(listener.is_busy() for listener in self.listeners):
            self._turn(0.1)


class _Quiet(logging.Handler):
    """Of waitress' messages, which quote requests, the kind and place of a failure."""

    def __init__(self, log: Any) -> None:  # noqa: ANN401 - gunicorn has no types
        super().__init__(logging.ERROR)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Say that something failed."""
        self._log.exception("")


def _be_quiet(log: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    waitress = logging.getLogger("waitress")
    waitress.handlers, waitress.propagate = [_Quiet(log)], False
    logging.getLogger("waitress.queue").propagate = False


def _allow_files(wanted: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
