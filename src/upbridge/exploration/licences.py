"""Occupations that the law or the trade keeps behind a licence, by SOC prefix: what it is, and how long it takes.

Years are of dedicated study or apprenticeship before the licence, in the United States, as the Occupational
Outlook Handbook of the Bureau of Labor Statistics describes the usual way in ("How to become one"); states and
countries differ. `family` joins occupations whose licence, or the study behind it, opens the others as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from upbridge.model.figures import Source

HANDBOOK = Source(
    "bls-ooh", "Occupational Outlook Handbook, How to become one", "U.S. Bureau of Labor Statistics", "2025",
    "public domain", "Occupational Outlook Handbook, U.S. Bureau of Labor Statistics", "https://www.bls.gov/ooh/",
)  # fmt: skip
"""Where the licences are told from; read by people, kept as the table below."""

LONG = 3.0
"""From so many years of dedicated study on, a licence is no stepping stone but another profession."""


@dataclass(frozen=True, slots=True)
class Licence:
    """What stands before occupations whose SOC code begins with `prefix`."""

    prefix: str
    words: str
    years: float
    family: str

    @property
    def is_long(self) -> bool:
        return self.years >= LONG


LICENCES = tuple(
    Licence(prefix, words, years, family)
    for prefix, words, years, family in (
        ("23-1011", "a law degree and the bar", 7, "law"),
        ("23-1012", "a law degree", 7, "law"),
        ("23-1021", "a law degree and years at the bar", 8, "law"),
        ("23-1023", "a law degree and years at the bar", 8, "law"),
        ("29-1011", "a degree and licence in chiropractic", 7, "chiropractic"),
        ("29-102", "a degree and licence in dentistry", 8, "dentistry"),
        ("29-1031", "a degree and registration in dietetics", 5, "dietetics"),
        ("29-1041", "a degree and licence in optometry", 8, "optometry"),
        ("29-1051", "a degree and licence in pharmacy", 6, "pharmacy"),
        ("29-1071", "a master's degree and licence as physician assistant", 6, "physician assistant"),
        ("29-1081", "a degree and licence in podiatry", 8, "podiatry"),
        ("29-1122", "a degree and licence in occupational therapy", 6, "occupational therapy"),
        ("29-1123", "a degree and licence in physical therapy", 7, "physical therapy"),
        ("29-1124", "a programme and licence in radiation therapy", 3, "radiation therapy"),
        ("29-1126", "a programme and licence in respiratory therapy", 3, "respiratory therapy"),
        ("29-1127", "a master's degree and licence in speech and language therapy", 6, "speech therapy"),
        ("29-1131", "a degree and licence in veterinary medicine", 8, "veterinary medicine"),
        ("29-1141", "a nursing degree and registration", 3, "nursing"),
        ("29-1151", "a doctoral degree in nurse anesthesia", 8, "advanced nursing"),
        ("29-1161", "a master's degree and certification in midwifery", 6, "nursing"),
        ("29-1171", "a master's degree and licence as nurse practitioner", 6, "nursing"),
        ("29-1181", "a degree and licence in audiology", 8, "audiology"),
        ("29-1291", "a master's degree and licence in acupuncture", 6, "acupuncture"),
        ("29-1292", "a programme and licence in dental hygiene", 3, "dental hygiene"),
        ("29-12", "a medical degree, residency and licence", 11, "medicine"),
        ("29-9099.01", "a programme and certification in midwifery", 3, "nursing"),
        ("29-2032", "a programme and certification in sonography", 2, "imaging"),
        ("29-2034", "a programme and licence in radiography", 2, "imaging"),
        ("29-2042", "a course and licence as emergency medical technician", 0.5, "emergency care"),
        ("29-2043", "a programme and licence as paramedic", 1.5, "emergency care"),
        ("29-2056", "a programme and licence in veterinary nursing", 2, "veterinary nursing"),
        ("29-2061", "a programme and licence in practical nursing", 1, "nursing"),
        ("31-1131", "a short course and the state's register", 0.15, "nursing"),
        ("31-2011", "a programme and licence as therapy assistant", 2, "occupational therapy"),
        ("31-2021", "a programme and licence as therapy assistant", 2, "physical therapy"),
        ("31-9011", "a programme and licence in massage", 0.7, "massage"),
        ("25-2021", "a degree and teaching licence", 4, "school teaching"),
        ("25-2022", "a degree and teaching licence", 4, "school teaching"),
        ("25-2023", "a teaching licence and years in the trade", 3, "school teaching"),
        ("25-2031", "a degree and teaching licence", 4, "school teaching"),
        ("25-2032", "a teaching licence and years in the trade", 3, "school teaching"),
        ("25-2012", "a degree and teaching licence", 4, "school teaching"),
        ("25-205", "a degree and licence in special education", 4, "school teaching"),
        ("25-10", "a doctoral or master's degree in the subject", 6, "university teaching"),
        ("25-11", "a doctoral or master's degree in the subject", 6, "university teaching"),
        ("17-1011", "a degree, internship and licence in architecture", 7, "architecture"),
        ("17-1012", "a degree and licence in landscape architecture", 5, "architecture"),
        ("17-1022", "a degree and licence in surveying", 4, "surveying"),
        ("17-20", "an engineering degree", 4, "engineering"),
        ("17-21", "an engineering degree", 4, "engineering"),
        ("19-303", "a doctoral degree and licence in psychology", 9, "psychology"),
        ("19-30", "a research degree in the subject", 6, "social science"),
        ("19-1021", "a doctoral degree in biochemistry", 9, "biochemistry"),
        ("19-1042", "a doctoral degree in medical science", 9, "medical science"),
        ("19-2011", "a doctoral degree in astronomy", 9, "physics"),
        ("19-2012", "a doctoral degree in physics", 9, "physics"),
        ("19-10", "a research degree in the subject", 5, "life science"),
        ("19-20", "a degree in the subject", 4, "physical science"),
        ("15-2011", "a degree and the actuarial examinations", 6, "actuarial science"),
        ("15-2021", "a graduate degree in mathematics", 6, "mathematics"),
        ("53-2011", "an airline pilot certificate and 1,500 hours of flight", 4, "flying"),
        ("53-2012", "a commercial pilot certificate", 1.5, "flying"),
        ("53-2021", "the control academy and its age limit", 3, "air traffic"),
        ("47-2111", "an apprenticeship and licence", 4, "electrical trade"),
        ("47-2152", "an apprenticeship and licence", 4, "plumbing trade"),
        ("47-4021", "an apprenticeship and licence", 4, "lift trade"),
        ("49-9051", "an apprenticeship on the lines", 3.5, "electrical trade"),
        ("47-4011", "a certificate as inspector", 0.3, "inspection"),
        ("53-3032", "a commercial driving licence", 0.2, "heavy driving"),
        ("53-3051", "a commercial driving licence with passengers", 0.2, "heavy driving"),
        ("53-3052", "a commercial driving licence with passengers", 0.2, "heavy driving"),
        ("41-3021", "an insurance licence", 0.1, "insurance"),
        ("41-3031", "securities examinations", 0.4, "finance"),
        ("13-2052", "securities examinations", 0.4, "finance"),
        ("41-902", "a real-estate licence", 0.3, "real estate"),
        ("39-501", "a programme and licence", 0.8, "hair and beauty"),
        ("39-509", "a programme and licence", 0.5, "hair and beauty"),
        ("33-3051", "the police academy", 0.6, "police"),
        ("33-2011", "the fire academy", 0.5, "fire service"),
        ("33-3021", "years of police service", 4, "police"),
        ("21-1023", "a master's degree in social work and licence", 6, "social work"),
        ("21-1022", "a degree in social work and licence", 4, "social work"),
        ("21-1013", "a master's degree and licence in therapy", 6, "counselling"),
        ("21-1014", "a master's degree and licence in counselling", 6, "counselling"),
        ("21-1012", "a master's degree, in schools a licence", 2, "counselling"),
        ("25-4022", "a master's degree in library science", 2, "libraries"),
        ("11-9032", "a degree in school leadership and licence", 2, "school teaching"),
        ("11-9171", "a funeral director's licence", 2, "funeral"),
        ("39-4031", "a funeral director's licence", 2, "funeral"),
    )
)

NEIGHBOURS = frozenset(
    {
        frozenset({"life science", "physical science"}),
        frozenset({"mathematics", "actuarial science"}), frozenset({"school teaching", "university teaching"}),
        frozenset({"mathematics", "physical science"}),
    }
)  # fmt: skip
"""Families in which study for the one counts for much of the other."""

TECHNICIANS = {"19-40": ("physical science", "life science"), "17-30": ("engineering",)}
"""Technicians, by prefix, and the families that are theirs as well once they hold a bachelor's degree."""


@cache
def licence_of(code: str) -> Licence | None:
    """The licence that stands before an occupation: of the longest prefix that its code begins with."""
    found = [licence for licence in LICENCES if code.startswith(licence.prefix)]
    return max(found, key=lambda licence: len(licence.prefix), default=None)
