from __future__ import annotations

import multiprocessing
from dataclasses import replace
from pathlib import Path

import pytest

from upbridge.errors import BaseBroken, BaseMissing, NotInBase, WheelsMissing
from upbridge.knowledge import making
from upbridge.knowledge.base import KnowledgeBase
from upbridge.knowledge.build import build_base
from upbridge.knowledge.current import is_ready
from upbridge.knowledge.home import Home
from upbridge.knowledge.making import current_folder, ensure_starter
from upbridge.knowledge.starter import read_starter
from upbridge.knowledge.store import Manifest

from .made_up import MANAGE, URI, WordEncoder, made_up_wheels


def build(root: Path, encoder: WordEncoder | None = None) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    releases, given = read_starter(made_up_wheels(root))
    return build_base(
        Home(root), "starter", releases, encoder or WordEncoder(), encoder_id="words", built="2026-01-01", given=given
    )


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return KnowledgeBase(build(tmp_path_factory.mktemp("home")), WordEncoder())


def test_the_same_inputs_give_the_same_hash(tmp_path: Path) -> None:
    assert build(tmp_path / "a").name == build(tmp_path / "b").name


def test_every_file_of_a_base_stands_in_its_manifest(tmp_path: Path) -> None:
    folder = build(tmp_path)
    on_disk = {path.name for path in folder.iterdir()} - {"manifest.json"}
    assert on_disk == set(Manifest.read(folder).files)


class FailingEncoder(WordEncoder):
    def sentences(self, texts):  # type: ignore[no-untyped-def]
        raise KeyboardInterrupt


def test_a_crash_in_the_middle_leaves_no_base_and_the_next_build_clears_up(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, FailingEncoder())
    with pytest.raises(BaseMissing):
        current_folder(Home(tmp_path))
    folder = build(tmp_path)
    assert [path.name for path in (tmp_path / "bases").iterdir()] == [folder.name]


def test_readers_keep_their_base_while_a_new_one_is_put_in_place(tmp_path: Path) -> None:
    old = KnowledgeBase(build(tmp_path), WordEncoder())
    releases, given = read_starter(made_up_wheels(tmp_path))
    new = build_base(Home(tmp_path), "full", releases, WordEncoder(), encoder_id="words", built="", given=given)
    assert current_folder(Home(tmp_path)) == new
    assert old.occupation("11-1111.00").title == "Store Managers"


def _build_in(root: Path, results: multiprocessing.Queue[str]) -> None:
    from filelock import FileLock

    home = Home(root)
    with FileLock(home.lock):
        built = "no"
        try:
            current_folder(home)
        except BaseMissing:
            build(root)
            built = "yes"
    results.put(built)


def test_of_two_processes_that_start_at_once_one_builds_and_both_find_the_base(tmp_path: Path) -> None:
    results: multiprocessing.Queue[str] = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=_build_in, args=(tmp_path, results)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert sorted(results.get() for _ in workers) == ["no", "yes"]
    assert ensure_starter(Home(tmp_path), built="") == current_folder(Home(tmp_path))


@pytest.fixture
def older(tmp_path: Path) -> Home:
    """A data folder whose starter base was written by another version."""
    folder, home = build(tmp_path), Home(tmp_path)
    manifest = replace(Manifest.read(folder), builder=1)
    (folder / "manifest.json").write_text(manifest.to_json(), "utf-8")
    folder.rename(folder.with_name("starter-older"))
    home.current.write_text("starter-older\n", "utf-8")
    return home


def test_a_starter_base_of_another_version_is_made_anew(older: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "build_starter", lambda home, **_: build(home.root))
    assert not is_ready(older)
    folder = ensure_starter(older, built="")
    assert folder == current_folder(older)
    assert folder.name != "starter-older"
    assert is_ready(older)


def test_an_older_starter_base_serves_where_the_packages_cannot_be_had(
    older: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(home: Home, **_: object) -> Path:
        raise WheelsMissing(["one.whl"], "no network")

    monkeypatch.setattr(making, "build_starter", refused)
    assert ensure_starter(older, built="").name == "starter-older"
    older.current.unlink()
    with pytest.raises(WheelsMissing):
        ensure_starter(older, built="")


def test_a_full_base_of_another_version_stays_in_use(older: Home) -> None:
    path = current_folder(older) / "manifest.json"
    path.write_text(replace(Manifest.read(path.parent), kind="full").to_json(), "utf-8")
    assert ensure_starter(older, built="") == path.parent


def test_a_damaged_manifest_is_named(tmp_path: Path) -> None:
    folder = build(tmp_path)
    (folder / "manifest.json").write_text("{", "utf-8")
    with pytest.raises(BaseBroken):
        KnowledgeBase(folder, WordEncoder())


def test_a_skill_is_found_by_any_of_its_names(base: KnowledgeBase) -> None:
    for name in ("manage staff", "Supervise Employees", "managing of the staff", "supervise employes"):
        skill, score = base.find_skills(name)[0]
        assert (skill.id, skill.label) == (URI + MANAGE, "manage staff"), name
        assert score > 0.8


def test_names_made_of_the_same_words_share_a_vector(base: KnowledgeBase) -> None:
    index = base.skill_index()
    encoded = {index.names[row] for row in index.vector_name}
    assert "managing of staff" in index.names
    assert "managing of staff" not in encoded
    assert len(index.name_vectors) == len(index.vector_skill) == len(index.vector_name)


def test_skills_of_the_second_package_come_with_their_names_and_uri(base: KnowledgeBase) -> None:
    assert base.find_skills("bread baking")[0][0].id == URI + "only-here"
    assert base.find_skills("metallurgy")[0][0].id == "upbridge:metallurgy"
    assert base.description(URI + MANAGE) == "Lead people at work."
    assert base.skill("upbridge:acmecad") is not None
    assert base.skill("nothing") is None


def test_a_transversal_skill_says_so_and_another_says_nothing(base: KnowledgeBase) -> None:
    assert str(base.reuse(URI + MANAGE)) == "transversal"
    assert base.reuse(URI + "only-here") is None


def test_an_occupation_comes_with_tasks_requirements_and_pay(base: KnowledgeBase) -> None:
    manager = base.occupation("11-1111.00")
    assert [task.statement for task in manager.tasks] == ["Manage staff of the store."]
    assert "Manage staff" in [requirement.label for requirement in manager.requirements]
    assert manager.pay is not None
    assert (manager.pay.median.value, manager.pay.median.year) == (55000.0, "2025")


def test_what_the_base_lacks_is_missing_with_a_reason_and_never_zero(base: KnowledgeBase) -> None:
    manager = base.occupation("11-1111.00")
    assert manager.pay is not None
    assert manager.pay.p10.value is None
    assert manager.pay.p10.missing
    assert manager.outlook is None
    assert manager.preparation.job_zone is None
    assert "full base" in manager.preparation.missing
    welder = base.occupation("51-4121.00")
    assert welder.pay is not None
    assert "no wage is published" in welder.pay.median.missing


def test_pay_at_the_top_code_is_the_top_code_with_a_note(base: KnowledgeBase) -> None:
    pay = base.occupation("11-1111.00").pay
    assert pay is not None
    assert pay.p90.value == 239_200
    assert "at or above" in pay.p90.note


def test_pay_published_by_the_hour_only_is_given_by_the_hour(base: KnowledgeBase) -> None:
    pay = base.occupation("51-4121.00", "0600000").pay
    assert pay is not None
    assert (pay.median.value, pay.median.unit) == (21.5, "US dollars an hour")


def test_a_code_or_area_that_is_not_there_is_named(base: KnowledgeBase) -> None:
    with pytest.raises(NotInBase):
        base.occupation("99-9999.00")
    with pytest.raises(NotInBase):
        base.occupation("11-1111.00", "9999999")


def test_only_names_that_look_like_tools_are_taken_from_the_gathered_list(base: KnowledgeBase) -> None:
    names = (base.columns("tools", "name") or {})["name"]
    assert list(names) == ["AcmeCAD", "zyxdb"]


def test_sources_carry_the_attribution_that_their_licences_ask_for(base: KnowledgeBase) -> None:
    words = " ".join(source.attribution for source in base.sources())
    assert "This service uses the ESCO classification of the European Commission" in words
    assert "O*NET is a trademark of USDOL/ETA" in words
