"""Fields of study: which field of education a qualification or an advert speaks of.

The fields are those of ISCED-F 2013 (UNESCO Institute for Statistics, "ISCED Fields of Education and Training 2013") by
their codes: two digits for a broad field, three for a narrow one, four for a detailed one. The words for each are kept
by hand.
"""

from __future__ import annotations

import re

_WORDS: dict[str, str] = {
    "011": r"education(?!al (?:level|background))|teach\w*|pedagog\w*|PGCE|B\.?Ed|M\.?Ed|early childhood|early years|instruction\w*",
    "021": r"(?:visual|applied|digital) arts?|arts(?! degree)|design|media production|school of art|crafts?|BFA|MFA",
    "0211": r"(?:graphic|web|game|interaction|digital|communication) design\w*|visual communications?|film|photography|animation|multimedia|interactive media|audio-?visual|(?-i:AV)|broadcast\w*|sound",
    "0212": r"(?:fashion|interior|product|industrial|textile) design\w*",
    "0213": r"fine arts?",
    "0215": r"music|drama|theatre|theater|performing arts?|dance|stage",
    "022": r"histor\w+|philosophy|theology|religio\w+|archaeology|humanities|classics",
    "023": r"(?:English|French|German|Spanish|Italian|Welsh|Irish|modern|foreign|applied) ?(?:languages?|studies)?(?= literature| and|,|$|;|\.| lit| \()|literature|linguistics|languages|translation|TESOL|TEFL|creative writing",
    "031": r"social (?:policy|sciences?)|behaviou?ral|development studies|geography",
    "0311": r"economics?",
    "0312": r"politic\w+|international relations|public policy",
    "0313": r"psycholog\w+",
    "0314": r"sociolog\w+|anthropolog\w+|criminology",
    "0321": r"journalis\w+|communications?|media studies|public relations|publishing|NCTJ",
    "0322": r"librar\w+|archiv\w+|information (?:studies|management)|records management",
    "041": r"business|commerce|B\.?Com|BBA|MBA|BSBA|B\.S\.B\.A\.|entrepreneurship",
    "0411": r"account\w+|taxation|bookkeeping|payroll|(?-i:AAT|ACCA)",
    "0412": r"financ\w+|banking|insurance|actuarial",
    "0413": r"(?:hotel|project|people|office|general|strategic|retail|practice|operations|personnel|public|tourism) management|management(?! of)|human resources?|HRM?|CIPD|(?:business|public) administration|supply chain",
    "0414": r"marketing|advertising|merchandising|(?-i:CIM)",
    "0415": r"secretarial|office administration|executive assistants?",
    "0416": r"retail|sales|procurement|purchasing|fashion buying|supply chain",
    "042": r"law|legal|LL\.?B|LL\.?M|paralegal|jurisprudence",
    "051": r"biolog\w+|biochem\w+|biomedical|microbiolog\w+|genetics|biotechnolog\w+|life sciences?|physiology|neuroscience",
    "052": r"environment\w*|ecolog\w+|conservation|sustainability",
    "053": r"physical sciences?",
    "0531": r"chemistry|chemical(?! engineering)|biochem\w+",
    "0532": r"geolog\w+|earth sciences?|geoscience\w*|geography|meteorology|geomatics|geoinformatics|(?-i:GIS)",
    "0533": r"physics|astronomy",
    "054": r"math\w*|statistic\w*|actuarial|operational research|operations research|data science",
    "061": r"comput\w+|informati(?:cs|k)|software|information technology|(?-i:IT|ICT)|information systems?|data (?:science|analytics|engineering)|cyber ?security|network\w*|web development|programming|systems? (?:administration|engineering)|fachinformatik\w*|digital technolog\w+|artificial intelligence|machine learning|MCA|BCA",
    "071": r"manufacturing|(?:production|industrial|process|quality) engineering|food engineering",
    "0711": r"chemical engineering|process engineering",
    "0713": r"electrical|electrician|electric\w*|energy|HVAC|refrigeration|heating",
    "0714": r"electronic\w*|mechatronic\w*|instrumentation|automation|robotics|control systems?",
    "0715": r"mechanical|mechanics|mechatronic\w*|welding|machin(?:ist|ing)|metal\w*|toolmak\w+|aeronautic\w*|aerospace",
    "0716": r"automotive|motor vehicles?|aircraft",
    "072": r"culinary|food (?:science|technology|processing|production)|textiles?|materials? (?:science|engineering)|mining|wood\w*|joinery|baking|patisserie|printing",
    "0731": r"architect\w*|(?:town|urban|city) planning|quantity surveying|real estate|(?-i:CAD)",
    "0732": r"civil (?:engineering|construction)|structural engineering|building|construct\w+|survey\w+|carpent\w+|plumb\w+|bricklay\w+|heating",
    "08": r"agricult\w*|horticult\w*|agronom\w*|forest\w*|fisher\w*|aquacult\w*",
    "084": r"veterinar\w*|animal (?:science|health|care)",
    "091": r"health(?! and safety)|clinical|biomedical|public health|nutrition|dietetics",
    "0911": r"dent\w+",
    "0912": r"medicine|medical(?! (?:billing|coding|lab))|MBBS",
    "0913": r"nurs(?:e|es|ing)|midwif\w*|BSN|ADN|paramedic\w*",
    "0914": r"radiograph\w*|radiolog\w*|imaging|laboratory science|medical lab\w*|pathology",
    "0915": r"physiotherap\w*|physical therapy|occupational therapy|speech therapy|rehabilitation|kinesiology|BScPT|optometry",
    "0916": r"pharmac\w*",
    "0917": r"medical (?:billing|coding)",
    "092": r"social care|community services|welfare|human services|counsel\w+",
    "0922": r"child ?care|nursery|playwork|early childhood|early years|childhood|youth work|child and youth",
    "0923": r"social work|family support|criminology",
    "101": r"hospitality|leisure|recreation|events?",
    "1012": r"hairdress\w*|beauty|cosmetolog\w*",
    "1013": r"cater\w+|hotel\w*|culinary|cook\w*|chef|restaurant",
    "1014": r"sports?|fitness|coaching science",
    "1015": r"tourism|travel",
    "102": r"occupational (?:safety|health|hygiene)|health and safety|health & safety|NEBOSH|industrial hygiene|safety",
    "103": r"military|police|policing|security|fire (?:safety|service)|criminal justice|emergency management",
    "104": r"transport\w*|logistics|aviation|shipping|maritime|nautical|supply chain|warehous\w*",
}  # fmt: skip

_BROAD: dict[str, str] = {
    "05": r"(?:(?<=or )|(?<=in )|(?<=, )|(?<=^)|(?<=a )|(?<=related ))(?:the )?(?:natural )?sciences?(?! of)",
    "07": r"(?:(?<=or )|(?<=in )|(?<=, )|(?<=^)|(?<=an )|(?<=related ))engineering|technical|trade",
    "05 06 07": r"STEM|scientific",
    "054 053 061 071 041": r"numerate|quantitative",
    "09": r"health (?:discipline|field|profession\w*|related)|(?:allied )?health",
}
"""Words that speak of whole broad fields, by the first digits of their codes."""

_FIELDS = {code: re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for code, words in _WORDS.items()}
_WIDE = {codes: re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for codes, words in _BROAD.items()}

_RELATED = re.compile(
    r"\b(?:related|relevant|similar|allied|comparable|equivalent) (?:\w+ )?(?:field|subject|discipline|area|degree|science|course|study|stud\w+|program\w*|qualification)",
    re.IGNORECASE,
)
"""What widens an advert's field to its neighbours: "or a related field"."""

_MINOR = re.compile(r"\(?\bminor(?:ed|ing|s)? in [^),;]*\)?", re.IGNORECASE)
"""What was studied beside the field of the degree."""

ANY_FIELD = re.compile(r"\bany (?:\w+ )?(?:discipline|subject|field|stream|degree)\b", re.IGNORECASE)


def fields_of(text: str) -> frozenset[str]:
    """The fields of study that the text names, by their codes: the shorter the code, the wider the field."""
    narrow = {code for code, words in _FIELDS.items() if words.search(text)}
    wide = {code for codes, words in _WIDE.items() if words.search(text) for code in codes.split()}
    return frozenset(narrow | wide)


def same_field(asked: str, held: str, *, sentence: str = "") -> bool | None:
    """Whether a qualification's words are of a field that an advert's words ask for; None where either names none.

    `sentence` is where the advert asks: "or a related field" in it takes in the neighbours of the broad field.
    """
    wanted, has = fields_of(asked), fields_of(_MINOR.sub(" ", held))
    if not wanted or not has:
        return None
    if _RELATED.search(asked) or _RELATED.search(sentence):
        wanted = wanted | {code[:2] for code in wanted}
    return any(one.startswith(other) or other.startswith(one) for one in wanted for other in has)
