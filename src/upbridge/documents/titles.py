"""Names of jobs in a text: telling a job's title from an employer's name, and finding the title of a whole document."""

from __future__ import annotations

import re

from upbridge.documents.lines import Line, split_lines
from upbridge.documents.vocabulary import meaning_of
from upbridge.model.text import Span

_JOBS_TEXT = (
    "commis sister matron waiting "
    "blacksmith goldsmith locksmith salesman saleswoman handyman craftsman craftswoman draughtsman draftsman tradesman "
    "fireman policeman repairman journeyman postmaster headmaster spokesperson tradesperson craftsperson entrepreneur "
    "chauffeur webmaster staff firefighter fabricator "
    "manager engineer developer analyst nurse assistant administrator officer director coordinator co-ordinator "
    "consultant specialist technician teacher designer driver cashier clerk supervisor lead leader head planner "
    "apprentice intern trainee executive associate representative rep advisor adviser agent architect scientist "
    "researcher accountant bookkeeper auditor chef cook baker waiter waitress barista bartender server host hostess "
    "carer caregiver therapist pharmacist physician doctor surgeon dentist hygienist paramedic midwife porter "
    "receptionist secretary pa buyer merchandiser salesperson seller recruiter lawyer solicitor paralegal attorney "
    "barrister judge editor writer author journalist reporter copywriter translator interpreter illustrator artist "
    "photographer animator producer musician welder electrician plumber carpenter joiner fitter machinist mechanic "
    "operator operative labourer laborer builder bricklayer roofer painter decorator foreman surveyor estimator "
    "inspector guard cleaner housekeeper janitor caretaker gardener farmer picker packer loader handler sorter "
    "courier postman pilot steward attendant crew lecturer tutor professor trainer coach instructor mentor "
    "principal headteacher librarian archivist curator volunteer owner founder cofounder co-founder partner "
    "president chair chairman ceo cto cfo coo cio vp chief contractor freelancer sysadmin programmer tester "
    "webmaster devops sre dba scrum product strategist marketer controller treasurer underwriter broker trader "
    "teller banker economist statistician actuary biologist chemist physicist geologist ecologist botanist "
    "veterinarian vet hairdresser stylist beautician barber florist butcher fishmonger tailor seamstress "
    "upholsterer soldier sergeant corporal captain lieutenant major firefighter constable detective warden social- "
    "worker worker counsellor counselor psychologist counsel dispatcher scheduler expeditor forklift labourer "
    "biller coder transcriptionist phlebotomist radiographer sonographer optician optometrist dietitian "
    "nutritionist keyholder fellow member temp resident registrar "
)
_JOBS = frozenset(_JOBS_TEXT.split())
_ENDINGS = re.compile(
    r"(?:ologist|ographer|keeper|maker|worker|grapher|ician|trician|neer|ntendent|visor|strator|ordinator)s?$"
)
_EMPLOYER = re.compile(
    r"\b(?:ltd|limited|inc|llc|llp|plc|gmbh|corp|corporation|co|company|group|holdings?|university|college|school|"
    r"academy|institute|hospital|clinic|surgery|infirmary|medical cent(?:er|re)|council|trust|nhs|bank|foundation|"
    r"charity|association|society|studios?|agency|services?|solutions|systems|technologies|labs?|laboratory|"
    r"laboratories|market|markets|stores?|shop|restaurant|cafe|café|hotel|kitchen|bakery|pharmacy|drug|logistics|"
    r"freight|transport|parcels|mail|works|industries|partners|consulting|media|press|museum|gallery|theatre|"
    r"library|church|department of|ministry|authority|police|army|navy|force|homes?|care|house|supermarket|"
    r"farm|farms|garage|motors|airlines?|airport|docks?|construction|builders|contractors|engineering|"
    r"ingredients|packaging|foods?|brewery|energy|power|utilities|insurance|ventures|international|software|retail|"
    r"depot|warehouse|centre|center|district|county|city of|schools|health|healthcare)\b|[&@]",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ\-]*")
_NOT_A_TITLE = re.compile(
    r"@|https?:|www\.|\d{5,}|[.!?]\s+\S|\b(?:i|my|we|our|you|your|is|are|was|have|has|years?)\b", re.IGNORECASE
)
_LABELLED = re.compile(
    r"^(?:#+\s*|\*\*)?(?:job title|title|position|role|post|vacancy|job|stelle|poste|puesto)"
    r"\s*(?:\*\*)?\s*[:–-]\s*(?:\*\*)?\s*",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:looking for|seeking|hiring|recruiting|recruit|searching for|in need of|vacancy for|opening for|join us as|"
    r"(?:role|position|post|job) of|need)\s+(?:an?|our next|our first|another|one|the)?\s*",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s+[|–—•·/-]\s+(?=\S)|\s*[|\t]\s*|\s{3,}|,\s|;\s|\.\s+|\s+(?:at|@|in|for|with|to join|who|to)\s+|"
    r"[.!?:]$|\s+(?:wanted|needed|sought)\b"
)
_NAME_IN_CAPITALS = re.compile(r"^(?:[A-Z][A-Z.'’-]+ ){2,4}(?=[a-z]|[A-Z][a-z])")
_SURNAMES_TEXT = "baker cook porter carpenter judge gardener farmer barber butcher major painter head partner chandler"
_SURNAMES = frozenset(_SURNAMES_TEXT.split())
_HEAD_WORDS = frozenset(["cv", "resume", "résumé", "curriculum", "vitae", "job", "description", "advert", "vacancy"])


def title_score(words: str) -> float:
    """How much the words look like a job's title: 0 not at all, 1 and more surely."""
    words = re.sub(r"\([^()]{0,80}\)", " ", words)
    tokens = [w.lower() for w in _WORD.findall(words)]
    if not tokens or len(tokens) > 12 or _NOT_A_TITLE.search(words):
        return 0.0
    known = [t for t in tokens if {t, t.rstrip("s"), t.rsplit("-", 1)[-1]} & _JOBS or _ENDINGS.search(t)]
    if not known:
        return 0.0
    last = tokens[-1] in known
    return 1.0 + 0.5 * last - 0.05 * max(0, len(tokens) - 5)


def employer_score(words: str) -> float:
    """How much the words look like an employer's name."""
    return float(len(_EMPLOYER.findall(words)))


def _first_part(text: str, start: int) -> Span | None:
    """The words from `start` up to the first mark that ends a title, without blanks; marks in brackets do not count."""
    end_of_line = text.find("\n", start)
    line = text[start : min(end_of_line if end_of_line >= 0 else len(text), start + 300)]
    masked = re.sub(r"\([^()]{0,80}\)", lambda m: "x" * len(m[0]), line)
    cuts = [m for m in _CUT.finditer(masked) if m.start() > 0 and not _within_name(masked, m)]
    end = cuts[0].start() if cuts else len(line)
    words = line[:end].rstrip(" #*_:,-–—")
    left = len(words) - len(words.lstrip("#*_ \t"))
    return Span(start + left, start + len(words)) if words[left:] else None


def _within_name(line: str, cut: re.Match[str]) -> bool:
    """`Cloud / DevOps Engineer` is one title: a slash cuts only where a title stands before it."""
    return cut[0].strip() == "/" and title_score(line[: cut.start()]) <= 0


def advert_title(text: str) -> Span | None:
    """The job's title: the line that is labelled so, else one of the first lines, else what the text says it seeks."""
    lines = [line for line in split_lines(text)[:12] if not line.is_rule]
    for line in lines:
        if label := _LABELLED.match(line.text):
            found = _first_part(text, line.start + label.end())
            if found and len(found) <= 80:
                return found
    named = [part for line in lines[:4] if (part := _title_in(text, line))]
    if named:
        return named[0]
    for sought in _SOUGHT.finditer(text):
        part = _first_part(text, sought.end())
        if part and title_score(part.of(text)) >= 1 and len(part.of(text).split()) <= 6:
            return part
    first = _first_part(text, lines[0].start) if lines else None
    ok = first and len(first.of(text).split()) <= 7 and meaning_of(first.of(text), advert=True).weight < 5
    return first if ok else None


def _title_in(text: str, line: Line) -> Span | None:
    if line.is_bullet:
        return None
    part = _first_part(text, line.start)
    if part is None or len(part.of(text).split()) > 8 or title_score(part.of(text)) < 1:
        return None
    return part if {w.lower() for w in part.of(text).split()} - _HEAD_WORDS else None


def _is_persons_name(words: str) -> bool:
    """`Tom Baker`: the only word of a job is one that is a surname too."""
    tokens = [w.lower() for w in _WORD.findall(words)]
    named = [t for t in tokens if t in _JOBS or _ENDINGS.search(t)]
    return 2 <= len(tokens) <= 3 and named == [tokens[-1]] and tokens[-1] in _SURNAMES


def resume_headline(text: str, until: int) -> Span | None:
    """The job that a resume names at its top, before `until`: beside the name, or on one of the lines under it."""
    for number, line in enumerate(split_lines(text[:until])[:6]):
        if line.is_bullet or len(line.text) > 160:
            continue
        for piece in re.finditer(r"[^|\t•·,–—]+?(?=\s{2,}|\s*[|\t•·,–—]|\s+-\s|$)", line.text):
            words = _NAME_IN_CAPITALS.sub("", piece[0].strip(" #*_-"))
            if number == 0 and _is_persons_name(words):
                continue
            if words and len(words.split()) <= 6 and title_score(words) >= 1 and not words.endswith("."):
                start = line.start + piece.start() + piece[0].index(words)
                return Span(start, start + len(words))
    return None
