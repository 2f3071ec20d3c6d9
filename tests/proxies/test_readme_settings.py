"""The proxy settings of the README, read as text, so that they are tested without a proxy too."""

import re

from app.factory import MAX_BODY
from tests.proxies.settings import DROPPED, README, block

UNITS = {"k": 1024, "KB": 1000, "KiB": 1024}


def size_of(setting: str, text: str) -> int:
    """The bytes that a setting names. Raises ValueError unless it stands there once."""
    ((number, unit),) = re.findall(rf"^\s*{setting} (\d+)(k|KB|KiB)\b", text, re.MULTILINE)
    return int(number) * UNITS[unit]


def test_no_body_is_larger_than_what_a_proxy_keeps_in_memory() -> None:
    nginx, caddy = block("nginx"), block("caddyfile")
    for largest, kept in (
        (size_of("client_max_body_size", nginx), size_of("client_body_buffer_size", nginx)),
        (size_of("max_size", caddy), size_of("max_buffer_size", caddy)),
    ):
        assert MAX_BODY < largest < kept


def test_a_whole_body_is_taken_before_the_application_is_asked() -> None:
    assert "proxy_request_buffering on;" in block("nginx")
    assert "return 411;" in block("nginx")
    assert re.search(r"^\s*buffer_requests$", block("caddyfile"), re.MULTILINE)


def test_slow_senders_are_not_waited_for_without_end() -> None:
    for setting in ("client_header_timeout", "client_body_timeout"):
        assert re.search(rf"^\s*{setting} \d+s;", block("nginx"), re.MULTILINE), setting
    for setting in ("read_header", "read_body"):
        assert re.search(rf"^\s*{setting} \d+[sm]$", block("caddyfile"), re.MULTILINE), setting


def test_nothing_is_logged_and_no_answer_lies_in_a_file() -> None:
    nginx = block("nginx")
    for setting in ("access_log off;", "error_log /dev/null", "proxy_max_temp_file_size 0;"):
        assert setting in nginx, setting
    assert "exclude http.log.access http.log.error http.handlers" in block("caddyfile")


def test_headers_that_a_stranger_could_be_believed_by_are_dropped() -> None:
    nginx, caddy = block("nginx"), block("caddyfile")
    assert "underscores_in_headers off;" in nginx
    assert "header_up -*_*" in caddy
    for name in DROPPED:
        assert f'proxy_set_header {name} "";' in nginx, name
        assert f"header_up -{name}\n" in caddy, name
    assert nginx.count('"";') == caddy.count("header_up -") == len(DROPPED) + 1


def test_both_names_of_caddys_setting_are_given_with_their_versions() -> None:
    words = " ".join(README.split())
    assert "from 2.6.4 on `request_buffers 512KiB`" in words
    assert "`buffer_requests` and `max_buffer_size 512KiB`" in words
    assert "nginx 1.22.1 and Caddy 2.6.2" in words
