"""What headings say: words and turns of phrase, each with the kind of section that it speaks for and how loudly.

The weights are ordinal, 1 (a hint) to 9 (says it outright). Words are stems where they end in `*`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from upbridge.documents.turns import TURNS
from upbridge.model.documents import SectionKind as K

_ADVERT_WORDS: dict[K, str] = {
    K.DUTIES: "responsib*5 duties5 duty5 task*4 accountab*5 deliverable*4 objectives3 activities3 remit4 scope3 "
    "purpose4 function3 functions3 role3 job3 position2 post2 work2 mission2 impact2 stack4 technologies4 tools3 "
    "opportunity2 assignment3 outcomes3 aufgaben6 tätigkeiten6 missions6 funciones6 vacancy2 priorities3",
    K.REQUIREMENTS: "requir*5 qualif*5 must6 musts6 essential*6 mandatory6 need3 needs3 needed4 criteria4 skill*4 "
    "experience*4 knowledge4 competenc*4 abilities4 ability3 education*4 candidate*3 specification4 spec3 profile4 "
    "credential*4 expertise4 background2 expectation*3 expect3 prerequisite*5 minimum3 basic2 eligib*4 attribute*3 "
    "strengths3 traits3 qualities3 licen*4 certific*4 capabilit*3 proficienc*4 physical3 you2 languages3 wanted2 "
    "negotiable*6 negotiables6 behaviours3 behaviors3 training1 compétences5 profil5 anforderungen6 requisitos6 "
    "fit2 accreditation*3 registration3 ideal2 applicant*2 toolkit3 toolbox3",
    K.NICE: "nice5 prefer*7 desir*7 bonus6 optional*7 advantag*7 asset*5 plus5 pluses6 plusses6 extra5 extras6 "
    "ideally6 helpful6 useful6 handy6 beneficial6 favourable5 favorable5 additionally3 wunsch*5",
    K.BENEFITS: "benefit*7 perk*7 offer4 offers4 offering4 compensation7 salary7 pay5 reward*6 remuneration7 package5 "
    "wage*6 holiday*4 holidays5 pension6 wellbeing5 leave3 allowance*5 bonuses5",
    K.ABOUT: "about1 company5 team3 us4 overview3 introduction4 intro4 context4 organisation5 organization5 employer4 "
    "culture4 values4 story5 client3 business3 summary3 department4 history4 who1 unternehmen5 blurb4 snapshot3 firm4 "
    "practice2 school2 charity3",
    K.BOILERPLATE: "equal5 equality7 diversity7 inclusion7 inclusivity7 equity6 apply6 applying6 application*6 "
    "process3 privacy7 disclaimer*7 accommodation*6 adjustments6 interview*5 deadline6 closing5 contact5 notice4 "
    "legal4 statement3 terms4 interested5 eeo8 dei7 safeguarding7 gdpr5 recruiters5 agencies6 posting4 enquiries5 "
    "questions4 steps3 print4 bewerbung6 screening2",
    K.OTHER: "location6 hours6 schedule4 contract4 department3 reporting3 shift3 details2 when3 where3 date3 "
    "start2 grade4 reference3 logistics4 practicalities5 practical3",
}
_RESUME_WORDS: dict[K, str] = {
    K.EXPERIENCE: "experience*6 employment7 employers6 work5 works3 career6 job6 jobs7 history4 positions6 roles5 "
    "appointments5 worked5 placement*4 internship*6 volunteer*5 volunteering6 voluntary5 service3 berufserfahrung8 "
    "expérience8 expériences8 experiencia8 freelance4 clients3 engagements5 assignments5 practice2 military4 laboral4",
    K.EDUCATION: "education*7 academic*6 school*6 studies6 study5 studied6 qualification*5 degree*6 university6 "
    "college5 courses4 coursework5 course4 learning3 schooling7 ausbildung7 formation6 formación7 educación8 bildung6 "
    "diploma*5 academia5",
    K.SKILLS: "skill*7 competenc*6 technolog*5 technical3 tools6 tool4 toolbox7 toolkit7 toolset7 software6 "
    "computer*5 computing4 expertise6 strengths5 proficienc*6 stack6 abilities6 capabilit*6 specialties5 "
    "specialisms5 kenntnisse7 fähigkeiten7 compétences7 competencias7 systems3 it4 programming4 equipment4 machinery4 "
    "knowledge5 methods3 techniques4 keywords5 do2",
    K.PROJECTS: "project*7 portfolio7 built5 made3 side2 productions4 exhibitions4 proyectos7 projets7 projekte7 "
    "hackathon*5",
    K.CERTIFICATIONS: "certific*7 certs7 licen*7 credential*6 accreditation*7 registration*6 memberships6 membership5 "
    "training5 tickets6 affiliations5 clearance*5 zertifikate7 cpd5 trainings6 development4 cards3",
    K.LANGUAGES: "language*7 sprachen8 sprachkenntnisse9 langues8 idiomas8",
    K.INTERESTS: "interest*7 hobbies8 hobby7 personal4 leisure7 pastimes7 outside4 spare5 free3 hobbys8 loisirs8 "
    "fun4 beyond3",
    K.SUMMARY: "summary7 profile6 objective7 objectives6 about5 me4 goal6 goals5 statement6 introduction6 overview5 "
    "intro6 bio6 snapshot6 headline5 aim6 aims5 profil6 pitch5 nutshell6 highlights4",
    K.CONTACT: "contact8 details4 address6 kontakt8 email5 phone5 reach3 coordonnées8",
    K.OTHER: "reference*7 referees7 note*5 notes6 more5 extra5 extras5 additional5 other3 misc* miscellaneous6 "
    "award*6 honours6 honors6 achievement*6 accomplishments6 publication*7 publications7 patents7 talks5 permission6 "
    "visa6 availability6 available4 permit6 citizenship6 nationality6 eligibility6 honest3 conferences5 "
    "presentations5 recognition6 prizes6 testimonials6 right3 gaps4 gap4 activities4 information3 informations3 "
    "travel3",
}

_IMPORTANCE = re.compile(r"\b(?:essential|required|must|mandatory|minimum|requirements?)\b")
EXPLICIT = re.compile(
    r"\b(?:essentials?|required|musts?|mandatory|minimum|desir\w+|prefer\w+|nice|bonus|plus|optional|advantag\w+|"
    r"ideally|extra|not)\b"
)
"""Words by which a heading says outright how much its section matters."""

_TAIL = re.compile(
    r"[:–—(-]\s*(?P<kind>essentials?|desirables?|required|preferred|optional|must[ -]haves?|nice[ -]to[ -]haves?)\W*$",
    re.IGNORECASE,
)
"""What a heading says last decides: "Person specification: desirable"."""

_NEUTRAL_TEXT = (
    "a an the and or of for to in on at with by from as is are be will would you your we our i my me it this that "
    "key main core primary principal major other general specific relevant s here what who how why where top "
    "professional personal current recent past previous full brief quick little bit few some all selected both have "
    "has do not further additional related strong good great job role position candidate ideal technical work key "
    "please also can should could may might us them they part section things "
)
_NEUTRAL = frozenset(_NEUTRAL_TEXT.split())


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading's words say: the kind they speak for, how loudly, and the share of them that say something."""

    kind: K
    weight: float
    share: float


_NOTHING = Meaning(K.OTHER, 0.0, 0.0)


@cache
def _stems(advert: bool) -> tuple[dict[str, tuple[K, float]], tuple[tuple[str, K, float], ...]]:
    whole: dict[str, tuple[K, float]] = {}
    stems: list[tuple[str, K, float]] = []
    for kind, words in (_ADVERT_WORDS if advert else _RESUME_WORDS).items():
        for entry in words.split():
            word, weight = entry.rstrip("0123456789"), float(entry[-1]) if entry[-1].isdigit() else 5.0
            if word.endswith("*"):
                stems.append((word[:-1], kind, weight))
            elif word not in whole or whole[word][1] < weight:
                whole[word] = (kind, weight)
    return whole, tuple(stems)


@cache
def _turns(advert: bool) -> tuple[tuple[re.Pattern[str], K, float], ...]:
    return tuple((re.compile(pattern), kind, weight) for pattern, kind, weight in TURNS[advert])


_SHORT_FORMS = (
    ("won't", "will not"),
    ("'ll", " will"),
    ("'re", " are"),
    ("'ve", " have"),
    ("'d", " would"),
    ("'m", " am"),
    ("n't", " not"),
)
_IS = re.compile(r"\b(what|here|who|it|that|there)'s\b")
_NOT_WORD = re.compile(r"[^\w]+")


_ASKED = re.compile(r"\b(what|who|how|why) (will|would|do|does|can|are|is|should) (you|we|i|they)\b")


def plain_words(heading: str) -> str:
    """A heading in small letters, short forms written out, marks dropped: `What you'll do:` is `what you will do`."""
    words = heading.lower().replace("’", "'").replace("&", " and ")
    words = _IS.sub(r"\1 is", words)
    for short, long in _SHORT_FORMS:
        words = words.replace(short, long)
    return _ASKED.sub(r"\1 \3 \2", _NOT_WORD.sub(" ", words).strip())


def _word_meaning(word: str, advert: bool) -> tuple[K, float] | None:
    whole, stems = _stems(advert)
    if word in whole:
        return whole[word]
    return next(((kind, weight) for stem, kind, weight in stems if word.startswith(stem)), None)


@lru_cache(maxsize=1 << 12)
def meaning_of(heading: str, *, advert: bool) -> Meaning:
    """What the heading speaks for, by the loudest of its words and turns of phrase; further words break ties."""
    tail = _TAIL.search(heading)
    words = plain_words(tail["kind"] if advert and tail else heading)
    if not words:
        return _NOTHING
    loudest: dict[K, float] = {}
    counted = covered = 0
    turned = [(m, kind, weight) for rule, kind, weight in _turns(advert) if (m := rule.search(words))]
    inside = [m.span() for m, _, _ in turned]
    at = 0
    for word in words.split():
        meant = _word_meaning(word, advert)
        in_turn = any(start <= at < end for start, end in inside)
        at += len(word) + 1
        if meant or in_turn or word not in _NEUTRAL:
            counted += 1
            covered += bool(meant) or in_turn
        if meant:
            kind, weight = meant
            loudest[kind] = max(loudest.get(kind, 0.0) + 0.1, weight)
    for _, kind, weight in turned:
        loudest[kind] = max(loudest.get(kind, 0.0) + 0.1, weight)
    if not loudest:
        return _NOTHING
    kind = max(loudest, key=lambda k: loudest[k])
    if kind is K.NICE and K.REQUIREMENTS in loudest and loudest[kind] < 8 and _IMPORTANCE.search(words):
        kind = K.REQUIREMENTS
    return Meaning(kind, loudest[kind], covered / max(1, counted))
