"""Settings: read once, every name and value checked, every name documented."""

from __future__ import annotations

from pathlib import Path

import pytest

from upbridge.errors import SettingInvalid, SettingUnknown
from upbridge.settings import READERS, Settings

PAGE = Path(__file__).parents[1] / "docs" / "settings.md"


def test_without_any_the_defaults_stand() -> None:
    assert Settings.of({"PATH": "/bin"}) == Settings()


def test_each_is_read() -> None:
    found = Settings.of({"UPBRIDGE_HOME": "/data", "UPBRIDGE_OFFLINE": "yes", "UPBRIDGE_THREADS": "2"})
    assert (found.home, found.offline, found.threads) == (Path("/data"), True, 2)


def test_an_empty_one_is_as_if_not_set() -> None:
    assert Settings.of({"UPBRIDGE_MIRROR": " "}).mirror is None


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(SettingUnknown, match="UPBRIDGE_HOM") as caught:
        Settings.of({"UPBRIDGE_HOM": "/data"})
    assert caught.value.hint == "Did you mean UPBRIDGE_HOME?"


@pytest.mark.parametrize(
    ("name", "value"),
    [("UPBRIDGE_THREADS", "0"), ("UPBRIDGE_OFFLINE", "perhaps"), ("UPBRIDGE_READ_SECONDS", "nan")],
)
def test_a_value_that_makes_no_sense_is_refused(name: str, value: str) -> None:
    with pytest.raises(SettingInvalid, match=name):
        Settings.of({name: value})


def test_every_setting_has_its_heading_and_a_field() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name in READERS:
        assert f"\n## {name}\n" in page
        assert name.removeprefix("UPBRIDGE_").lower() in Settings.__dataclass_fields__
