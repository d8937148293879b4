"""Words of English as the readers need them: tokens with their places, stems, small word classes. No meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]

TOKEN = re.compile(r"[A-Za-zÀ-ÿ0-9]+(?:[.'’&/+-][A-Za-zÀ-ÿ0-9]+)*[+#]*")
"""A word: letters and digits, joined by inner points, hyphens and slashes (Node.js, A/R, B2B), with C# and C++."""

STOPWORDS = frozenset(
    """a about above after all also am an and any are as at be because been before being below between both but by can
    could did do does doing down during each either etc every few for from further had has have having he her here hers him his
    how i if in into is it its itself just like may me might more most much must my near need no nor not of off on once
    one only or other our out over own per same shall she should so some such than that the their them then there these
    they this those through to too under until up us use used using very was we well were what when where which while
    who whom whose why will with within without would yet you your""".split()
)
"""Words that carry no skill."""

WEAK = frozenset(
    """ability able advantage another educated point requisite appropriate area background basic basis best candidate clear clearly close
    comfortable command company confident current day deep desirable different duty effective enough environment essential
    excellent experience experienced expert fine familiarity field first full general genuine good great hand hands-on hard
    high highly ideal ideally including industry job kind knowledge least level main make new nice number ongoing
    open part people person plus position preferred previous professional proficiency proficient proven range real
    relevant required requirement requirements responsibility role several similar skill skills small solid someone
    something strong sound task useful helpful welcome eligible better advantageous ask somebody seat proper handy way fluent conversational native level spoken included
    evidence later team time tool tools understanding variety various way week work working workplace world
    year years month months none""".split()
)
"""Words that stand in most adverts: they speak for nothing alone."""

VERBS = frozenset(
    """abstract accept access accompany achieve acquire act activate adapt add adhere adjust administer admit advertise
    advise advocate agree aid align allocate amend analyse analyze announce answer apply appraise approve arbitrate
    arrange assemble assess assign assist attach attend audit authenticate author authorise authorize automate bake
    balance bathe bill blend book brainstorm brew brief bring budget build buy calculate calibrate call cancel care
    carry cash catalogue certify chair challenge champion change chase check choose circulate clarify classify clean
    cleanse clear close co-ordinate coach code collaborate collate collect commission communicate compare compile
    complete comply compose conduct configure connect consolidate construct consult contribute control convert cook
    cooperate coordinate correct correspond counsel count cover create cross-check cross-sell curate customise
    customize cut de-escalate deal debrief debug decide decommission decontaminate decorate defend define delegate
    deliver demonstrate deploy describe design detect determine develop devise diagnose dig digitise digitize direct
    disassemble discard discharge disclose discuss disinfect dismantle dispatch dispense dispose disseminate
    distinguish distribute diversify document double-check draft draw drive edit educate eliminate employ enable
    encourage encrypt enforce engage engineer enhance ensure enter erect escalate escort establish estimate evacuate
    evaluate examine excavate execute expand explain explore extend extract fabricate facilitate fasten feed file
    fill find finish fit fix flag focus fold follow forecast formulate foster furnish gather generate get give grant
    greet grind grow guide handle harden harmonise harvest haul help hire hoist hold host identify illustrate
    implement improve incorporate induct influence inform initiate inject input insert inspect install instruct
    integrate interact interpret intervene interview introduce investigate invigilate invoice irrigate isolate issue
    join justify keep label launch lay lead learn liaise lift line link list listen load lobby locate log look
    lubricate maintain make manage manufacture map market maximise maximize measure mediate meet mend mentor merge
    migrate minimise minimize mix mobilise model moderate modernise modernize modify monitor motivate negotiate note
    notify nurture observe obtain offer onboard operate optimise optimize order organise organize outline overhaul
    oversee own pack paint participate pay perform pick pitch place plan plant polish post pour prepare prescribe
    present preserve preside prevent price prioritise prioritize process procure produce program programme promote
    proofread propose protect provide prune publicise publish purchase quantify query quote raise re-plan read
    reallocate reassemble reassure rebuild receive recognise recognize recommend reconcile reconfigure record
    recover recruit recycle redact redesign redirect redline reduce refactor refer refine refuel refurbish register regulate
    rehabilitate rehearse relay release remind remove renew repair replace replenish replicate reply report
    represent reroute rescue roster research reserve reset resolve respond restock restore restrain restructure retain
    retrieve return review revise rewrite rig rinse rotate run safeguard sanitise schedule scan scope scrape screen
    secure segment select sell send serve service set set-up settle sew shape sharpen shelve ship shoot sign
    signpost simplify simulate sketch solder solicit solve sort source spearhead specify splice spot staff
    standardise standardize steer sterilise sterilize stitch stock store streamline structure study submit suggest
    summarise summarize supervise supply support survey sustain sweep synchronise synchronize synthesise tag tailor
    take talk teach tend test testify tidy tighten trace track train transcribe transfer translate transmit
    transport treat triage trim troubleshoot tune turn uncover understand undertake unload unpack update upgrade
    upload upsell use vaccinate validate verify visit walk wash watch weigh weld win withdraw work wrap write""".split()
)
"""Base forms that open a duty ("Verify insurance eligibility and obtain prior authorizations")."""

DETERMINERS = frozenset("a an the our your their its his her this that these those any some all each every".split())


PREPOSITIONS = frozenset(
    """with by for at from across via using under within during per into between among against towards through over in on to""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word and where it stands."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


def tokens(text: str, offset: int = 0) -> list[Token]:
    """The words of a text in order; `offset` is added to their places."""
    return [Token(m.group(), m.start() + offset, m.end() + offset) for m in TOKEN.finditer(text)]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Snowball stem of a lower-cased word; words with digits or symbols stay whole."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if not word.isalpha() or len(word) < 4:
        return word.rstrip("s") if len(word) > 3 else word
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=1 << 13)
def content_stems(text: str) -> frozenset[str]:
    """Stems of the words that can carry a skill."""
    return frozenset(
        stem(part)
        for token in tokens(text)
        for part in _parts(token.lower)
        if part not in STOPWORDS and part not in WEAK and len(part) > 1
    )


def _parts(word: str) -> list[str]:
    """A hyphenated or slashed word counts as its pieces, unless they are short (A/R, B2B)."""
    pieces = re.split(r"[-/]", word)
    return pieces if len(pieces) > 1 and all(len(p) > 2 for p in pieces) else [word]


def is_acronym(word: str) -> bool:
    """Two to eight capitals, perhaps with digits or a small plural s: SOPs, DNS, AZ-104."""
    bare = word.removesuffix("s")
    return 2 <= len(bare) <= 8 and sum(c.isupper() for c in bare) >= 2 and bare == bare.upper()
