"""The settings from the environment, and those that are refused before anything is served."""

import stat
from pathlib import Path

import pytest

from app.settings import Settings, SettingsError


def test_reading_the_environment_creates_nothing(tmp_path: Path) -> None:
    instance = tmp_path / "instance"
    settings = Settings.from_environment({"INSTANCE_DIR": str(instance)})
    assert settings.embedded
    assert settings.database_url == f"sqlite:///{instance}/boxes.sqlite3"
    assert not instance.exists()


def test_the_embedded_secret_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    environment = {"INSTANCE_DIR": str(tmp_path / "instance")}
    first = Settings.from_environment(environment)
    assert len(first.secret_key) >= 32
    assert Settings.from_environment(environment).secret_key == first.secret_key
    mode = stat.S_IMODE(first.secret_key_file.stat().st_mode)
    assert mode == 0o600
    assert list(first.secret_key_file.parent.iterdir()) == [first.secret_key_file]


def test_a_named_database_wants_a_named_secret() -> None:
    with pytest.raises(SettingsError, match="SECRET_KEY_FILE"):
        Settings.from_environment({"DATABASE_URL": "postgresql://db/boxes"})


def test_outside_the_embedded_mode_no_secret_is_made_up(tmp_path: Path) -> None:
    environment = {
        "DATABASE_URL": "postgresql://db/boxes",
        "SECRET_KEY_FILE": str(tmp_path / "secret.key"),
    }
    with pytest.raises(SettingsError):
        _ = Settings.from_environment(environment).secret_key
    assert not (tmp_path / "secret.key").exists()


def test_a_short_secret_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.key").write_bytes(b"short")
    environment = {"DATABASE_URL": "x://", "SECRET_KEY_FILE": str(tmp_path / "secret.key")}
    with pytest.raises(SettingsError):
        _ = Settings.from_environment(environment).secret_key


def test_a_missing_build_says_which_command_makes_it(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "", tmp_path / "key", static_dist=tmp_path / "dist")
    with pytest.raises(SettingsError, match=r"\./run"):
        _ = settings.edition


def test_the_quota_and_the_proxies_come_from_the_environment() -> None:
    given = {"BOX_QUOTA_BYTES": "10000000", "TRUSTED_PROXIES": "127.0.0.1, ::1,10.0.0.0/24"}
    settings = Settings.from_environment(given)
    assert settings.box_quota_bytes == 10_000_000
    assert [str(network) for network in settings.trusted_proxies] == [
        "127.0.0.1/32",
        "::1/128",
        "10.0.0.0/24",
    ]
    assert Settings.from_environment({}).trusted_proxies == ()
    assert Settings.from_environment({}).box_quota_bytes == 2 * 1024**3


@pytest.mark.parametrize("quota", ["2G", "-1", "0", "1e9", "1000", "٣٠٠٠٠٠٠٠٠"])
def test_a_quota_that_is_no_number_or_too_small_for_boxes_is_refused(quota: str) -> None:
    with pytest.raises(SettingsError, match="BOX_QUOTA_BYTES"):
        Settings.from_environment({"BOX_QUOTA_BYTES": quota})


@pytest.mark.parametrize("named", ["localhost", "127.0.0.1;::1", "10.0.0.1/24", "*"])
def test_a_proxy_that_is_no_address_is_refused(named: str) -> None:
    with pytest.raises(SettingsError, match="TRUSTED_PROXIES"):
        Settings.from_environment({"TRUSTED_PROXIES": named})
