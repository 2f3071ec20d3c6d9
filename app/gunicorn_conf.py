"""The settings of gunicorn: `gunicorn -c app/gunicorn_conf.py wsgi:app`. No request is in any log.

`HOST` and `PORT` say where; `WEB_CONCURRENCY` how many processes. They are forked from one that
has loaded the application, and so share the table of rate limits.
"""

import os
import resource
from pathlib import Path
from typing import Any

from app.asker import BELIEVED, NOBODY_NAMED
from app.boxes.sweeping import start_sweeping
from app.settings import Settings

# No core dump: a worker that crashes would leave its memory, with drafts on their way, on the disk.
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
proc_name = "relinquish"
umask = 0o077

worker_class = "app.serving.worker.WholeRequestWorker"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
# Each is given whole requests alone, and waits for no reader. An idle one costs next to nothing.
threads = 128
preload_app = True
timeout = 60
graceful_timeout = 10
# Heartbeats in memory where there is such a file system: a busy disk must not look like a hang.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn's advice
control_socket_disable = True

logger_class = "app.quiet_gunicorn.QuietLogger"
accesslog = None
errorlog = "-"
loglevel = "info"


def on_starting(server: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """Say whose X-Forwarded-For is believed."""
    settings = Settings.from_environment()
    named = ", ".join(str(network) for network in settings.trusted_proxies)
    server.log.info(f"{BELIEVED} {named}" if named else NOBODY_NAMED)


def post_worker_init(worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """In every process, delete boxes that are over, now and then."""
    start_sweeping(worker.wsgi)
