"""The timing of guidance: every example, every kind of target, three formats."""

from __future__ import annotations

from pathlib import Path

from bench.guidance_speed import Took, commands, resumes, summary


def test_every_example_resume_is_timed_with_each_target_in_three_formats(tmp_path: Path) -> None:
    assert len(resumes()) >= 8
    for resume in resumes():
        asked = dict(commands(resume, tmp_path))
        assert len(asked) == 10 and asked["decide"][0] == "decide"
        assert {name.split(",")[0] for name in asked} == {"decide", "plan --job", "plan --to", "plan --skill"}
        assert all(Path(words[words.index("--job") + 1]).exists() for words in asked.values() if "--job" in words)


def test_the_table_names_the_slowest() -> None:
    told = summary([Took("a_resume", "decide", 2.0, 1.5), Took("b_resume", "decide", 3.0, 1.0)])
    assert "| decide | 2.50 | 3.00 | 1.25 | 1.50 | b_resume |" in told
