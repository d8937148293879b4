"""Which phrases of an advert say enough to be a requirement, and which are frames, idioms or people met on the way."""

from __future__ import annotations

import re

from upbridge.language.labels import PEOPLE, is_substantial, leading_verbs
from upbridge.language.tokens import VERBS, content_stems, is_acronym, stem, tokens
from upbridge.language.verbs import base

GENERIC_VERBS = frozenset(
    """join support help assist work ensure manage make keep do provide take get give handle use set carry run deal meet see look
    join sit talk answer place offer bring show own act lead hand reach tell pass undergo say""".split()
)
"""Verbs that open many duties and tell none apart."""


_GENERIC = frozenset(
    stem(w)
    for w in """work support help assist team day role business customer client company site office standard quality
    service project process system activity issue problem need area user stakeholder colleague member people
    staff manager other level thing way result goal target deadline matter question detail part place time
    hour order request information back-end developer ours yours one two three four five six seven eight nine ten exp shape hand home visit note number size
    report fundamental idea duty gap charge data turn final""".split()
)
"""Stems of objects that stand in every job."""


_CRAFTS = frozenset(
    stem(w)
    for w in """administration development programming design configuration reporting management support analysis
    modelling scripting integration maintenance operation""".split()
)
"""Stems of crafts that are named with a tool."""


_NOMINAL = re.compile(r"(?:ing|tion|sion|ment|logy|graphy|nce|ship|ics|try|cy)$")


_ADDED = re.compile(
    r"\W*(?:or |any |a |an |demonstrated |undertake |perform |carry out )*(?:in house(?: or .*)?|flexible|safety first|(?:the )?run-up to .*|similar for\b.*|equivalent|similar|comparable|related|relevant|other|others|etc|based|anything|something|everything|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?: (?:field|fields|experience|subject|discipline|area|qualifications?|duties\b.*|combination\b.*|training|platforms?|systems?|tools?|software|products?|packages?|frameworks?|technolog(?:y|ies)|suites?|programs?|tasks\b.*))?"
    r"|candidacy|student membership|(?:you )?(?:hold|have|are|know|need|bring)(?: either| both)?|(?:all |other |any )*applicable (?:laws|codes|regulations|standards)|(?:personal )?(?:qualities|attributes)|(?:fully |part[- ])?qualified|hybrid|(?:fully )?remote|on-?site|languages?|age|qualifications?|experience|nationality|gender|education|skills|\W*",
    re.IGNORECASE,
)
"""What is merely added to something asked for: "(or equivalent)", "other duties as assigned"."""

_REMARK = re.compile(
    r"(?:(?:some|every|any|no)(?:body|one|thing)|(?:wher|when|how)ever|no|if|only|since|under the|in accordance|accordance|physical ability to perform|short-?listed|successful (?:candidates?|applicants?)|interested (?:candidates?|applicants?)|top to bottom|(?:al)?though|while|whilst|because|even|care less|sometimes|proof (?:that )?you|(?:responsibilities|duties|tasks|requirements|qualifications) (?:include|are)\b|talk to an?|person they|people they|sixty of|willing(?:ness)? to (?:undergo|obtain|get|complete))\b"
    r"(?! code| show)",
    re.IGNORECASE,
)
"""How remarks begin that ask for nothing: "No agencies", "Only short-listed applicants"."""


def is_remark(name: str) -> bool:
    """Whether the words only fend off or add ("other duties as directed by the headteacher"), with whatever they name."""
    return (
        re.match(
            r"(?:any |all |undertake |performs? |carry out )*(?:other (?:\w+ ){0,2}(?:duties|tasks|jobs?)|related (?:work|duties|tasks))\b",
            name,
            re.IGNORECASE,
        )
        is not None
    )


_GRADE = re.compile(
    r"(?:GS|WG|AfC|EQF|NQF|SP|NOC)[- ]?\d+\w?|(?:First|Second|Third) Class(?: (?:Upper|Lower|Honours|Division))*"
)
"""A grade of pay: "GS-11"."""

_CODE = re.compile(r"\d{2,}[A-Z]{1,2}")
"""A trade's or a form's code: "313A"."""


def is_worth(name: str) -> bool:
    return (
        len(name) >= 2
        and not _REMARK.match(name)
        and not _ADDED.fullmatch(name)
        and not _GRADE.fullmatch(name)
        and name[0] not in "£$€"
        and is_substantial(name)
        and any(len(t.text) > 1 and (not t.text[0].isdigit() or _CODE.fullmatch(t.text)) for t in tokens(name))
        and not re.fullmatch(
            r"[\d\W]*(?:\w{1,2}\W*)?",
            name if not is_acronym(name) and not name[0].isupper() and not _CODE.fullmatch(name) else "Name",
        )
    )


_PARTNERS = re.compile(
    r"\W*(?:(?:to )?(?:liais\w+|talk\w*|speak\w*|work\w*|collaborat\w+|co-?operat\w+|communicat\w+|deal\w*|meet\w*|partner\w*|tactful|interact\w*)(?: \w+ly)?(?: closely)? (?:with|to)"
    r"|(?:relations?|relationships?|links|contacts?|communication|liaison) (?:with|to)) (?!new\b)",
    re.IGNORECASE,
)


def tells_partners(clause: str) -> bool:
    """Whether the list that the clause is names whom one works with: "liaise with surgeons, physicians and the board"."""
    return bool(_PARTNERS.match(clause))


_FRAGMENT = re.compile(
    r"(?:under (?:the |close |general |minimal )?(?:supervision|guidance|direction|leadership)|which|what|whether|who|why|(?:willing|prepared|happy|ready|able) to (?:work|travel)|least|most|more|less|now|then|already|out|off|up|away|from|into|onto|to|for|by|at|than|within|until|starting (?:from|with|at)|lead times?|not (?:only|just|merely)|behind|beyond|upper|lower|alike|both|each|either|equivalent|not (?:around|against|over|beside)|shown (?:by|in|with)|(?:finished|completed|held) or|(?:nearly|almost) \w+ed$|ready to be|better (?:still|yet)|at best|(?:does not|doesn['’]t|do not|don['’]t|not) mind)\b",
    re.IGNORECASE,
)


def is_fragment(name: str, mentioned: bool) -> bool:
    """Half a phrase: an odd bracket, a small word in front ("least B1", "from insurer"), a subject with its own verb."""
    if (
        _ONE_BY_ONE.fullmatch(name)
        or _HOW.fullmatch(name)
        or name.count("(") != name.count(")")
        or _QUOTED.search(name)
        or name.lower().endswith((" already", " alike", " ones", " ok", " okay"))
    ):
        return True
    return (
        bool(_HEADS.fullmatch(name) and is_company(name, among=True))
        or (not mentioned and bool(_COUNTED.match(name)))
        or (not mentioned and bool(_FRAGMENT.match(name) and not _FRAGMENT_KEPT.match(name)))
    )


_QUOTED = re.compile(r"^[^\"“]*[\"“][^\"”]*$")
"""A quotation that is not closed: 'Say "yes'."""

_ONE_BY_ONE = re.compile(r"(\w+) (?:by|after|to|for) \1", re.IGNORECASE)
"""How, and no more: "lane by lane"."""

_HOW = re.compile(r"(?!(?:Family|Supply|Assembly|Anomaly|Monopoly|Italy|Poly|Fly)$)[A-Z][a-z]{2,}ly")
"""One adverb: "Loudly"."""

_COUNTED = re.compile(
    r"(?:\d[\d.,:]*|(?:late |early |most |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\d|-\w|[A-Za-z]|D )(?: ?%| to\b|\b)",
    re.IGNORECASE,
)
"""How much and when, which asks for nothing: "11,000 lines a night", "Sunday to Thursday"."""

_HEADS = re.compile(r"\d+ [a-z]+", re.IGNORECASE)
"""How many people there are: "7 bakers"."""

_FRAGMENT_KEPT = re.compile(
    r"(?:up|out|off|by|at|to|lower|upper)-|upper limb|lower limb|by-?laws?|from scratch", re.IGNORECASE
)


def is_bare(name: str, words: str) -> bool:
    """A single common word in a list ("portal", "better"), which alone says too little."""
    return (
        " " not in name and words[:1].islower() and (len(name) < 3 or name not in words) and not _NOMINAL.search(name)
    )


def is_frame(name: str, *, duty: bool) -> bool:
    """A phrase of general words only ("support the team"); a telling verb saves it ("recruit staff")."""
    if name.lower() in GENERIC_VERBS or (name.lower().endswith("ing") and base(name.lower()) in GENERIC_VERBS):
        return True
    verbs, rest = leading_verbs(name)
    stems = content_stems(rest)
    acts = len({*verbs} - GENERIC_VERBS)
    with_people = not {t.lower for t in tokens(rest)}.isdisjoint(PEOPLE)
    telling = (duty and (bool(stems) or with_people) and acts > 0) or (not rest and acts > 2)
    return stems <= _GENERIC and not telling


_LIGHT = frozenset("tell reach share sit show hand bring make get see live go feel stay enjoy love".split())


_MADE = re.compile(
    r"^make (?:[\w-]+ ){1,4}?(?:rotas?|rosters?|schedules?|timetables?|plans?|budgets?|forecasts?|reports?|drawings?|models?|prototypes?|tools|parts"
    r"|jigs|mou?lds|films?|videos?|decisions|appointments|bookings|calls|repairs|adjustments|labels|garments|furniture)\b",
    re.IGNORECASE,
)
"""What is made in earnest: "make the staff schedule"."""


_OWNING = GENERIC_VERBS | frozenset("own tune chase find fix explain bank".split())


_CHECKING = frozenset("edit test check review proofread".split())
"""Verbs that are skills whatever they are done to: "test what you write"."""


_OPEN = re.compile(r" (?:what (?:you|we|they|people|others|customers|users)|how)\b", re.IGNORECASE)
"""What leaves open what is done: "measure how wrong it was"."""


def leaves_open(name: str) -> bool:
    """Whether the words leave open what is done: "measure what people learned"."""
    return _OPEN.search(name) is not None


_POINTING = frozenset("it them this that one yours ours mine".split())


_LEFT_OPEN = re.compile(
    r"(?:put|set|get) (?:right|straight|out) what|ready when\b|say (?:no|yes|hello)\b|(?:heart|nerve|guts|stomach) (?:to|for)\b",
    re.IGNORECASE,
)
"""What leaves open what is done: "put right what customers report"."""


def is_idiom(name: str) -> bool:
    """A light verb with no known skill behind it is a turn of speech ("hand in glove", "tell the story")."""
    first, *rest = name.split(" ")
    empty = rest[:1] and (
        rest[0].lower() in _POINTING
        or (
            rest[0].lower() in ("whoever", "whatever", "whichever")
            or (
                (rest[0].lower() in ("to", "on") and rest[1:2] in (["what"], ["how"]))
                or (
                    rest[0].lower() in ("what", "how")
                    and (first.lower() in _OWNING or (_OPEN.search(name) and first.lower() not in _CHECKING))
                )
            )
        )
        or (first.lower() == "keep" and rest[0].endswith("ing"))
    )
    if _LEFT_OPEN.match(name):
        return True
    light = first.lower() in _LIGHT and not _MADE.search(name) and not name.lower().startswith("bring up ")
    return bool(rest) and (light or bool(empty))


def gerund(verb: str) -> str:
    """ "Write" as the name of a skill: "Writing"."""
    base = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{base}ing"


def is_administration(leftover: frozenset[str]) -> bool:
    """ "PostgreSQL administration", "Salesforce reporting": a craft named with its tool."""
    return len(leftover) == 1 and next(iter(leftover)) in _CRAFTS


_WITH_ARTICLE = re.compile(
    r"^(?:an?|the|our|your|their)\s.*(?:er|or|ist|ant|nurse|head|lead|team|director|student|trainee|intern|apprentice)(?:\s(?:most|every|each) \w+|\s(?:in|at|on|for|of)\s.*)?$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:ers|ors|ists|ants|icians|tects|nurses|people|children|toddlers|infants|adults|authorities|forces|bodies|owners|colleagues|teams|staff|clients|families|relatives|parents|pupils|students|trainees|interns|apprentices|volunteers|patients|guests)$",
    re.IGNORECASE,
)
_WHERE_OR_WHEN = re.compile(
    r" on call$| (?:from|at|of|in|on) (?:the|our) \w+$| (?:during|across|before|after) (?:(?:the|our) )?[\w-]+$",
    re.IGNORECASE,
)
"""Behind people, where or when they are met: "technicians during go-lives"."""

_THINGS = re.compile(
    r"(?:lists?|orders?|letters?|papers?|numbers?|registers?|ledgers?|servers?|computers?|containers?|folders?|errors?|motors?|sensors?|factors?"
    r"|offers?|posters?|filters?|trailers?|scanners?|printers?|routers?|tenders?|boilers?|inverters?|controllers?|drivers of \w+|transfers?|calendars?|rosters?|water|power|floor|door|mortar|sewer|cover|paper"
    r"|breakers?|changers?|coolers?|heaters?|mixers?|conveyors?|compressors?|generators?|transformers?|exchangers?|loaders?|dryers?|burners?|rollers?|cutters?|grinders?|chargers?|dampers?|actuators?|detectors?|connectors?|processors?|reactors?|rotors?|elevators?|excavators?|extruders?"
    r"|freezers?|chillers?|blenders?|dispensers?|trackers?|timers?|adapters?|adaptors?|amplifiers?|receivers?|transmitters?|layers?|lasers?|wafers?|polymers?|tumou?rs?|cancers?|ulcers?|disorders?|borders?|corridors?|colou?rs?|vectors?|indicators?|simulators?|triggers?|clusters?|buffers?"
    r"|restaurants?|plants?|grants?|variants?|matters?|quarters?|chapters?|parameters?|meters?|headers?|vouchers?|newsletters?|disasters?|barriers?|fixtures)$",
    re.IGNORECASE,
)
"""What ends like people and is not."""


def is_company(words: str, *, among: bool) -> bool:
    """People that a duty has to do with: named after another object ("and a data engineer"), or alone in a list."""
    spoken = [t.lower for t in tokens(words)]
    told = _WHERE_OR_WHEN.sub("", words)
    if _THINGS.search(told):
        return False
    if among:
        return len(spoken) <= 8 and bool((len(spoken) <= 4 and _PERSON.search(told)) or _WITH_ARTICLE.match(words))
    doing = any(w in VERBS or w.endswith(("ing", "ed", "ence")) or w in ("with", "of", "for", "to") for w in spoken)
    return len(spoken) <= 3 and bool(_PERSON.search(told)) and not doing
