"""Statuses on small resumes, with an encoder that only counts shared words."""

from datetime import date

import numpy as np
import pytest

from upbridge.alignment.align import align
from upbridge.alignment.fit import fit
from upbridge.alignment.support import Resume
from upbridge.documents import read_text
from upbridge.language.claims import read_claims
from upbridge.language.requirements import read_requirements
from upbridge.language.tokens import content_stems
from upbridge.language.vocabulary import Entry, Vocabulary
from upbridge.model.alignment import Aligned, Status
from upbridge.model.documents import DocumentKind
from upbridge.model.requirements import RequirementKind
from upbridge.ports import TokenVectors

TODAY = date(2026, 11, 22)


class CountingEncoder:
    """Port `Encoder`: texts that share words lie near, all others do not."""

    def _vector(self, text: str) -> np.ndarray:
        vector = np.zeros(256, dtype=np.float32)
        for stem in content_stems(text):
            vector[sum(map(ord, stem)) % 256] += 1
        return vector / max(1.0, float(np.linalg.norm(vector)))

    def sentences(self, texts):  # type: ignore[no-untyped-def]
        return np.stack([self._vector(t) for t in texts])

    def tokens(self, texts):  # type: ignore[no-untyped-def]
        empty = TokenVectors(np.zeros((0, 256), dtype=np.float32), np.zeros((0, 2), dtype=np.int32))
        return [(self._vector(t), empty) for t in texts]


VOCABULARY = Vocabulary.of(
    [
        Entry("SQL", RequirementKind.TOOL, "data"),
        Entry("PostgreSQL", RequirementKind.TOOL, "data", implies=("SQL",), classes=("Database",)),
        Entry("Database", RequirementKind.KNOWLEDGE, "data"),
        Entry("React", RequirementKind.TOOL, "web", near=("Vue",)),
        Entry("Vue", RequirementKind.TOOL, "web"),
        Entry(
            "Team management",
            RequirementKind.SKILL,
            "office",
            aliases=("people management",),
            shown_by=("led a team of",),
        ),
        Entry("CPA", RequirementKind.LICENCE, "finance", cased=("CPA",)),
        Entry("Looker", RequirementKind.TOOL, "data", not_same=("Looker Studio",)),
        Entry("Looker Studio", RequirementKind.TOOL, "data"),
    ]
)


def statuses(advert: str, resume: str) -> dict[str, Aligned]:
    requirements = read_requirements(read_text(f"Analyst\n\nRequirements\n{advert}\n"), VOCABULARY).requirements
    document = read_text(resume)
    person = Resume(document, read_claims(document, VOCABULARY), VOCABULARY)
    return {a.requirement.label: a for a in align(requirements, person, CountingEncoder(), today=TODAY)}


JOB = "EXPERIENCE\n\nAnalyst, Larkfield Foods, Leeds, January 2019 to December 2023\n"


@pytest.mark.parametrize(
    ("asked", "said", "status"),
    [
        ("- SQL", "- Wrote SQL every day for the stock report", Status.MET),
        ("- SQL", "- Ran a PostgreSQL server", Status.MET),
        ("- SQL", "- Currently learning SQL", Status.PARTIAL),
        ("- SQL", "- I have never used SQL", Status.GAP),
        ("- SQL", "- Baked bread", Status.GAP),
        ("- React", "- Built pages in Vue", Status.GAP),
        ("- Looker", "- Dashboards in Looker Studio", Status.GAP),
        ("- Welding to CSA W59", "- Welded to CSA W47.1 and W59", Status.MET),
        ("- People management", "- Led a team of four", Status.MET),
        ("- CPA", "- CPA: exam booked for May", Status.GAP),
        ("- CPA", "- Studying for the CPA", Status.PARTIAL),
        ("- CPA", "- CPA since 2015", Status.MET),
    ],
)
def test_a_requirement_gets_the_status_a_careful_reader_would_give(asked: str, said: str, status: Status) -> None:
    assert next(iter(statuses(asked, JOB + said).values())).status is status


def test_a_neighbour_is_named_as_transferable_evidence_of_a_gap() -> None:
    aligned = statuses("- React", JOB + "- Built pages in Vue")["React"]
    assert aligned.evidence[0].strength == "transferable"


def test_years_are_added_over_positions_that_bear_on_the_field_overlaps_once() -> None:
    resume = """EXPERIENCE

Warehouse Lead, Fenn Depots, Hull, January 2018 to December 2020
- Ran the warehouse

Warehouse Clerk, Oak Stores, Hull, January 2017 to December 2018
- Counted the warehouse
"""
    for years, status in ((4, Status.MET), (6, Status.PARTIAL)):
        aligned = statuses(f"- {years} years of warehouse experience", resume)
        assert aligned[f"{years}+ years warehouse experience"].status is status


def test_years_in_any_of_the_fields_that_the_advert_takes_count() -> None:
    resume = "EXPERIENCE\n\nNetwork Technician, Fenn Depots, Hull, January 2018 to December 2022\n- Ran cables\n"
    aligned = statuses("- 3 years of network, server or cloud operations", resume)
    assert next(iter(aligned.values())).status is Status.MET


def test_what_a_resume_cannot_show_is_unknown_and_what_it_states_is_met() -> None:
    assert statuses("- Right to work in the UK", JOB)["Right to work in the UK"].status is Status.UNKNOWN
    assert (
        statuses("- Right to work in the UK", JOB + "\nBritish citizen.")["Right to work in the UK"].status
        is Status.MET
    )


def test_nationality_is_no_language_and_a_denied_truck_no_denied_right_to_work() -> None:
    resume = JOB + "\nBritish and Portuguese.\nI do not drive forklifts."
    assert statuses("- Fluent Portuguese", resume)["Portuguese"].status is Status.GAP
    assert statuses("- Fluent Portuguese", JOB + "\nLanguages: Portuguese (fluent)")["Portuguese"].status is Status.MET
    assert statuses("- Right to work in the UK", resume)["Right to work in the UK"].status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        ("Right to work in the UK", "U.S. citizen.", Status.UNKNOWN),
        ("Right to work in the UK", "Irish citizen, full clean B licence", Status.MET),
        ("Right to work in the UK", "Settled status.", Status.MET),
        ("Right to work in the UK", "Stamp 4, valid to 2029", Status.UNKNOWN),
        ("Right to work in Ireland", "Swedish citizen, here since 2012.", Status.MET),
        ("Right to work in Ireland", "Canadian citizen.", Status.UNKNOWN),
        ("Right to work in Australia", "New Zealand citizen.", Status.MET),
        ("Right to work in Canada", "Permanent resident of Canada.", Status.MET),
        ("Right to work in Canada", "Dual British and Canadian citizen.", Status.MET),
        ("Right to work in the UK", "Permanent resident of Canada.", Status.UNKNOWN),
        ("Right to work in the UK", "Valid work permit.", Status.MET),
        ("Right to work in the UK", "Contracts, right to work checks, minutes.", Status.UNKNOWN),
        ("Vulnerable sector check", "Enhanced DBS, June 2024.", Status.UNKNOWN),
        ("Shift work", "B.S. in Early Childhood Education; late demands chased daily.", Status.UNKNOWN),
        ("Shift work", "Earlies and lates for six years.", Status.MET),
    ],
)
def test_a_condition_holds_where_the_advert_is(asked: str, said: str, expected: Status) -> None:
    [aligned] = statuses(f"- {asked}", f"{JOB}\n{said}").values()
    assert aligned.status is expected


def test_a_date_or_a_heading_alone_shows_nothing() -> None:
    for said in ("March 2018 to present", "PRESENTATION"):
        [aligned] = statuses("- Present to directors", f"{JOB}\n{said}").values()
        assert aligned.status is Status.GAP


def test_related_experience_is_related_to_the_job() -> None:
    requirements = read_requirements(
        read_text("Baker\n\nRequirements\n- 3 years of related experience\n"), VOCABULARY
    ).requirements
    for trade, status in (("baker", Status.MET), ("lawyer", Status.GAP)):
        document = read_text(JOB.replace("Analyst", trade.title()) + f"- Worked as a {trade}")
        person = Resume(document, read_claims(document, VOCABULARY), VOCABULARY)
        [aligned] = align(requirements, person, CountingEncoder(), today=TODAY, job_title="Baker")
        assert aligned.status is status


def test_gates_take_no_part_in_the_fit() -> None:
    with_gate = fit(tuple(statuses("- SQL\n- Right to work in the UK", JOB + "- Wrote SQL").values()))
    without = fit(tuple(statuses("- SQL", JOB + "- Wrote SQL").values()))
    assert with_gate is not None and without is not None
    assert with_gate.score == without.score == 100
    assert with_gate.gates


def test_any_member_of_a_group_is_enough() -> None:
    scored = fit(tuple(statuses("- React or Vue", JOB + "- Built pages in Vue").values()))
    assert scored is not None and scored.score == 100


def test_every_piece_of_evidence_is_its_slice_of_the_resume() -> None:
    resume = JOB + "- Wrote SQL every day\n- Led a team of four"
    for aligned in statuses("- SQL\n- People management", resume).values():
        for evidence in aligned.evidence:
            assert resume[evidence.quote.start : evidence.quote.end] == evidence.quote.text


def test_a_licence_held_stands_beside_a_higher_one_that_is_planned() -> None:
    vocabulary = Vocabulary.of(
        [
            Entry("SMSTS", RequirementKind.LICENCE, "construction", cased=("SMSTS",), implies=("SSSTS",)),
            Entry("SSSTS", RequirementKind.LICENCE, "construction", cased=("SSSTS",)),
        ]
    )
    requirements = read_requirements(read_text("Manager\n\nRequirements\n- SSSTS\n"), vocabulary).requirements
    resume = read_text("EDUCATION\n\nSMSTS: place booked in March\nSSSTS, two days, 2023\n")
    person = Resume(resume, read_claims(resume, vocabulary), vocabulary)
    (aligned,) = align(requirements, person, CountingEncoder(), today=TODAY)
    assert aligned.status is Status.MET


def test_a_short_form_in_brackets_is_the_thing_itself() -> None:
    vocabulary = Vocabulary.of([Entry("RAMS", RequirementKind.SKILL, "construction", cased=("RAMS",))])
    advert = read_text("Manager\n\nRequirements\n- Review method statements (RAMS)\n")
    resume = read_text(JOB + "- RAMS: mine\n")
    person = Resume(resume, read_claims(resume, vocabulary), vocabulary)
    aligned = align(read_requirements(advert, vocabulary).requirements, person, CountingEncoder(), today=TODAY)
    assert aligned[0].status is Status.MET


MORE = Vocabulary.of(
    [
        Entry("Manual handling", RequirementKind.SKILL, "logistics"),
        Entry("Manual handling certificate", RequirementKind.LICENCE, "logistics"),
        Entry("Manufacturing experience", RequirementKind.SKILL, "manufacturing", shown_by=("press operator*",)),
        Entry("NMLS", RequirementKind.LICENCE, "finance", cased=("NMLS",)),
        Entry("Organisation", RequirementKind.TRAIT, "traits", shown_by=("schedul* *", "arrang* *")),
    ]
)


def _judged(asked: str, resume: str) -> Status:
    requirements = read_requirements(read_text(f"Analyst\n\nRequirements\n{asked}\n"), MORE).requirements
    document = read_text(resume, role=DocumentKind.RESUME)
    person = Resume(document, read_claims(document, MORE), MORE)
    return align(requirements, person, CountingEncoder(), today=TODAY)[0].status


def test_a_certificate_is_shown_by_what_it_certifies_among_certificates() -> None:
    assert _judged("- Manual handling certificate", "CERTIFICATES\n\nManual handling, 2024 (in date)\n") is Status.MET
    assert _judged("- Manual handling certificate", f"{JOB}- Manual handling of crates\n") is Status.GAP


def test_years_count_in_a_job_that_shows_the_field() -> None:
    job = "EXPERIENCE\n\nPress Operator, Cedar Molding, March 2014 to July 2018\n- Boxed parts\n"
    assert _judged("- 3+ years of manufacturing experience", job) is Status.MET


def test_a_number_beside_the_address_shows_a_registration() -> None:
    head = "Ada Example\nKettering, Ohio | 937.555.0162 | ada@example.net | NMLS #0099118\n\n"
    assert _judged("- NMLS", f"{head}{JOB}- Counted crates\n") is Status.MET


def test_a_trait_is_no_part_of_a_task() -> None:
    assert _judged("- Schedule leases", f"{JOB}- Arranged 14 nurses\n") is not Status.MET
