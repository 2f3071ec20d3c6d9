"""The settings of gunicorn: `gunicorn -c app/gunicorn_conf.py wsgi:app`. No request is in any log.

`HOST` and `PORT` say where; `WEB_CONCURRENCY` how many processes (rate limits count in each).
"""

import os
import resource
from pathlib import Path
from typing import Any

from app.boxes.sweeping import start_sweeping

# No core dump: a worker that crashes would leave its memory, with drafts on their way, on the disk.
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
proc_name = "relinquish"
umask = 0o077

worker_class = "app.quiet_gunicorn.QuietWorker"
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
threads = 8
preload_app = True
timeout = 60
graceful_timeout = 10
keepalive = 5
# Heartbeats in memory where there is such a file system: a busy disk must not look like a hang.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - gunicorn's advice
control_socket_disable = True

logger_class = "app.quiet_gunicorn.QuietLogger"
accesslog = None
errorlog = "-"
loglevel = "info"

# The longest header of ours is under 100 bytes; the rest is what browsers send of themselves.
limit_request_line = 2048
limit_request_fields = 60
limit_request_field_size = 4096

# No header changes where, how or by whom the application believes it was asked. As it comes,
# gunicorn takes SCRIPT_NAME, PATH_INFO and the scheme from headers of a peer on this machine, and a
# proxy beside it passes on what strangers send. X-Forwarded-For stays a header, which `app.boxes`
# reads by rules of its own.
forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}
# A header with an underscore would stand for the one with a hyphen.
header_map = "drop"


def post_worker_init(worker: Any) -> None:  # noqa: ANN401 - gunicorn has no types
    """In every process, delete boxes that are over, now and then."""
    start_sweeping(worker.wsgi)
