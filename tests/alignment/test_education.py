"""Qualifications asked for against those that a resume names, by level, grade and whether they were finished."""

import pytest
from tests.language.test_styles import VOCABULARY

from upbridge.alignment.education import align_education
from upbridge.alignment.support import Resume
from upbridge.documents import read_text
from upbridge.language.claims import read_claims
from upbridge.language.requirements import read_requirements
from upbridge.model.alignment import Status
from upbridge.model.documents import DocumentKind
from upbridge.model.requirements import RequirementKind


def status(asked: str, held: str) -> Status:
    advert = read_text(f"Officer\n\nRequirements\n* {asked}")
    (wanted,) = (r for r in read_requirements(advert, VOCABULARY).requirements if r.kind is RequirementKind.EDUCATION)
    resume = read_text(f"Ada Example\n\nEDUCATION\n{held}", role=DocumentKind.RESUME)
    claims = read_claims(resume, VOCABULARY)
    return align_education(wanted, Resume(resume, claims, VOCABULARY), [0.0] * len(claims)).status


@pytest.mark.parametrize(
    ("asked", "held", "expected"),
    [
        ("GCSE grade C/4 or above in English and Maths", "GCSEs: English (C), Maths (D), 1997", Status.PARTIAL),
        ("GCSE grade C/4 or above in English and Maths", "GCSEs: English (E), Maths (D), 1997", Status.GAP),
        ("GCSE grade C/4 or above in English and Maths", "GCSEs: English 6, Maths 4", Status.MET),
        ("A diploma in business", "Diploma in business, Tarn College, 2015", Status.MET),
        ("A diploma in business", "Business, first year of the two-year diploma, Tarn College", Status.PARTIAL),
        ("A diploma in business", "Diploma in business, Tarn College\n11 of 16 courses passed", Status.PARTIAL),
        ("A Certificate IV in building", "Certificate IV in Building: 7 units of 19 done", Status.PARTIAL),
        ("A master's degree in education", "M.Ed. in Education, Tarn: 18 of 33 credits, expected 2027", Status.PARTIAL),
        ("Vocational training as a toolmaker", "Toolmaker (IHK), Kassel, 2016", Status.MET),
        ("NVQ Level 3 in plumbing", "NVQ Level 2 in plumbing, 2011", Status.GAP),
        ("NVQ Level 2 in plumbing", "NVQ Level 3 in plumbing, 2011", Status.MET),
        ("A degree in business, law or economics", "BSc Biochemistry, Tarn University, 2018", Status.PARTIAL),
        ("A degree in business, law or economics", "BA Economics and Geography, Tarn University, 2014", Status.MET),
        ("A diploma or degree in IT", "B.S., Clinical Laboratory Science, Tarn University, 2018", Status.GAP),
        ("A diploma or degree in a health discipline", "Diploma in Dental Hygiene, 2017", Status.MET),
        ("A diploma or degree in a health discipline", "BEng Civil Engineering, 2013", Status.GAP),
        ("Level 3 qualification in childcare", "BEng Civil Engineering, 2013", Status.GAP),
        ("A degree in engineering", "BEng Civil Engineering, 2013", Status.MET),
        ("A degree in computer science or a related field", "BSc Data Science, 2019", Status.MET),
        ("A degree in chemistry", "BSc Chemistry with Pharmaceutical Science, 2019", Status.MET),
        ("A degree in chemistry", "BSc Physics, 2019", Status.PARTIAL),
        ("A degree in chemistry or a related science", "BSc Biology, 2019", Status.MET),
        ("A degree in nursing", "BSc (Hons) Radiography, 2016", Status.PARTIAL),
        ("A degree in accounting", "B.Com, 2016", Status.MET),
        ("A degree in psychology or a related field", "BSc Geology (minor in Geography), 2015", Status.PARTIAL),
        ("A degree in engineering", "B.Eng. Mechanical Engineering, Tarn University, 2016", Status.MET),
        ("A diploma in business", "Diploma in nursing, Tarn College: 3 of 16 courses passed", Status.GAP),
        ("A degree in any discipline", "B.S. in Early Childhood Education, 2013", Status.MET),
    ],
)
def test_a_qualification_counts_by_its_level_its_grade_and_its_end(asked: str, held: str, expected: Status) -> None:
    assert status(asked, held) is expected
