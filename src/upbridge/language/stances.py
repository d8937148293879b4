"""Turns of phrase by which a resume hopes, learns or plays down. Each is bound to what a learner says: to teach beginners,
to enrol patients or to lead the transition to a new system is work."""

from __future__ import annotations

from upbridge.language.cues import any_of

_JOB = r"(?:\w+ ){0,4}(?:role|job|position|post|opportunit(?:y|ies)|place|chance|career|move|employer|company|field|sector|industry|apprenticeship|internship|traineeship|placement|challenge)s?"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter|next|20(?:2[6-9]|3\d))"
_TIME = "(?:year|month|week|term|spring|summer|autumn|fall|winter|semester)"
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|half|\d{1,2})"
_STUDY = (
    "(?:modules?|units?|exams?|papers?|lessons?|parts?|courses?|subjects?|classes|terms?|semesters?|chapters?|weeks?)"
)
_WHO_LEARNS = "(?:patients|students|participants|children|members|customers|pupils|volunteers|families|farmers|employees|clients|residents|people)"

ASPIRING = any_of(
    "hop(?:e|es|ing) to", "hope for", "(?:would|'d) (?:really |still )?(?:like|love) to", "i want to", "enough to want to", "want(?:s|ed)? to (?:learn|become|get into|move|start|try|train)", "wanting to", "wish to",
    f"looking (?:to(?! (?:after|the (?:customer|future|detail)))|for (?:an? |the |my |new )?(?:{_JOB}|work\\b))", f"seeking (?:an? |the |my |new )?(?:{_JOB}|work\\b|employment|to\\b)", "aspir\\w+", "plan(?:s|ning)? to", "intend(?:s|ing)? to",
    "on (?:my|the|a) (?:list|to-?do list)", "keen to", "eager to", "interested in", "interest in learning", "ready to learn", "aiming (?:for|to|at)", "thinking (?:of|about)", "expression of interest", "enquired",
    f"mov(?:e|ing) (?:in)?to(?:wards?)? (?:an? |the |my |new )?{_JOB}", "mov(?:e|ing) into(?! (?:an?|the|our|new|\\d))", f"(?:transition|transitioning) (?:in)?to (?:an? |the |my |new )?{_JOB}", "transitioning (?:in)?to",
    "mov(?:e|ing) towards?", ", (?:now )?moving (?:in)?to(?! (?:an?|the|our|new|\\d))", "making the move", "career change", "my (?:goal|aim|dream|ambition)", "next step", "want to move", "willing to", "curious about", "ha(?:ve|s) offered to", "have heard", "have my eye on", "applied for(?=,|\\W*$| but\\b| and waiting)", "as an? (?:parent|patient|customer|passenger|pupil|guest|spectator|fan|member of the public)", "would welcome",
    "due to (?:move|switch|migrate|get|go|replace|sit|start|take|begin)", "(?:would|will|'d|'ll) (?:still )?(?:have|need) to learn", "something (?:i|to) (?:would |'d |still )?(?:want|learn|like)",
    "(?:bought|have|own|got|ordered|borrowed) (?:a|an|one|two|some|the) (?:\\w+ )?(?:(?:text)?books?|manuals?|guide) (?:on|about|for)", "(?:have|bought|got) the (?:text)?books?", "[:,–-] (?:one|a|two) (?:text)?books?(?=\\W*$|[;,])", "study guide", "gathering dust", "still (?:wrapped|in its box|in the box|unopened)",
    "start(?:ing)? date (?:to|not|un|in|is|next|still)", "to be confirmed", "still to come", "yet to start", "(?:is|are|still) on order", f"start(?:s|ing) (?:in )?{_MONTH}", "will (?:start|begin|take|sit)", "someday", "some day", "looks? like fun", "sounds? like fun",
    "planned by", "(?:is|are|was) planned", f"planned (?:for|in) (?:the )?{_MONTH}", f"(?:for|from|starts?|starting|begins?|booked|due|again|until|in|this or|maybe|hopefully|,) next {_TIME}(?!'s)", f"^next {_TIME}(?!'s)", f"next {_TIME}(?=\\W*$)", "considering (?:an? (?:move|career|course|degree|change|switch)|moving|retraining|becoming|studying)",
    "in (?:name|theory) only", "only in theory", "as far as (?:i|we|that|it) (?:got|went|goes)", "nothing to (?:do|negotiate|decide|manage|plan|report|lead|write|show)", "(?:seen|shown|saw) in (?:a |some )?demos?", "only from (?:looking|watching|hearing|seeing|listening)",
    "over (?:\\w+ ){1,3}shoulder", "over (?:\\w+ ){0,3}\\w+'s shoulder", "(?:saw|seen|met) [^.;]{0,40} at (?:a|an|the) (?:\\w+ )?(?:show|fair|conference|expo|exhibition)", "read the (?:website|brochure|syllabus|prospectus|handbook|book|adverts?)",
    "not certified yet", "exam in", "(?:exam|test|course|assessment|paper):? (?:is |was )?(?:scheduled|booked|planned|due|date|next)", "sitting the", "(?:test|exam|course|theory):? (?:is )?booked", "booked (?:for|onto?) (?:an? |the |my )?(?:exam|course|test|class|training)", f"booked (?:for|in) (?:the )?{_MONTH}", "not booked",
    "to be taken", "no (?:exam |test |start )?date(?: yet)?", "applied for a place", "registered for (?:the|an?) (?:\\w+ )?(?:sitting|exam|course|intake|module)", "signed up for", "not (?:yet )?enrolled", "waiting list", "wait-?listed", "no (?:module|exam|paper|unit)s? (?:yet )?(?:taken|sat|passed|done)",
)  # fmt: skip
"""What is hoped or planned for, or only looked at."""

LACKING = any_of(
    "still (?:outstanding|pending|waiting for)", "(?:was|were) never (?:granted|given|approved|finished|signed|started|launched|passed|awarded)", "no pass", "(?:did not|didn't|never) (?:re)?(?:sit|sat|pass|take|took) (?:it|the (?:exam|test|practical)|again|them)", "did not resit",
    "broken off", "withdrew from", "dropped out of", "gave up (?:on )?(?:the |teaching |playing |learning |my )?", "turned (?:\\w+ ){0,2}(?:jobs|work|offers?|roles?|projects|it|them) down", "not selected", "(?:and|but) (?:i )?said no", "missed out on", "put forward [^.;]{0,40} for",
    "requested access to", "(?:was|were) cancelled(?: by)?", "before i could", "(?:after|before) i (?:had |was )?(?:gone|left|joined|there)", "(?:is|was) (?:a blank|closed|a closed book) to me", "(?:myself )?as a child", "grew up in", "(?:to see|for) (?:managers|nurses|doctors|engineers|seniors|supervisors|chefs|teachers) only",
    "which (?:leaves me out|i was not|i am not)", "before meeting any", "(?:subbed|contracted|farmed) out", "other people (?:had )?(?:planned|made|wrote|written|built|organised|organized|designed)", "not renewed", "too late for me", "never came round",
)  # fmt: skip
"""What did not come about, ended before it began, or was not for the person to do."""

LEARNING = any_of(
    "(?<!machine\\s)(?<!deep\\s)(?<!e-)(?<!e)(?<!blended\\s)(?<!distance\\s)(?<!adult\\s)(?<!lifelong\\s)(?<!reinforcement\\s)(?<!active\\s)(?<!online\\s)(?<!supervised\\s)(?<!student\\s)(?<!early\\s)(?<!service\\s)(?<!digital\\s)(?<!organisational\\s)(?<!of\\s)(?<!and\\s)"
    "learning(?! (?:and |& )?(?:development|disabilit|management|support|outcomes?|needs|difficult|platform|design|technolog|environment|materials?|resources?|objectives?|cent|styles?|plans?|journey|walk|goals?|programmes?|programs?|experiences?|analytics|algorithms?|models?|engineer|scientist|assistant|mentor|hub|content|paths?|loss|gaps?|partner|consultant|officer|co-?ordinator|advis)\\w*)",
    "(?:am|currently|now|still|been|be) (?:learning|studying)", "studying(?: (?:for|towards?|at|part\\Wtime|evenings)\\b|(?= (?-i:[A-Z])))", "teaching myself", "self-stud\\w+", "(?:is|are|still|currently|now) in progress", "in progress(?=\\W*$|\\s?[,;.):])",
    f"enrolled(?! (?:\\d|(?:\\w+ ){{0,2}}{_WHO_LEARNS}))", "getting there", "tutorials?", "homework", "coursework", "beginners?", "beginning to", "started (?:to learn|learning)", "part-?way", "working towards?(?! (?:targets?|kpis?|deadlines?|goals|budgets?|the same|sales|quotas?|shared|common))",
    "taking (?:a|an|the|my)[^.,;]* (?:course|class|module|evening)", "evening course", "bootcamp", "online course", "following a course", "currently (?:taking|doing|completing)", "e-?courses?", "free (?:\\w+ )?courses?", "one (?:\\w+ )?course", "short course", "crash course", "course started", "started last", f"started (?:in |this )?(?:last )?(?:{_MONTH}|january|february|march|april|may|june|july|august|september|october|november|december)(?=\\W*$|,)", f"{_STUDY} {_COUNT} of {_COUNT}",
    "read about", "know (?:\\w+ )?(?:only )?(?:from|of|by) (?:the )?(?:job )?(?:adverts?|ads|hearsay|news|reading|name|repute|sight)", "heard of", "was (?:an? )?(?:elective|option|school subject)", "reading (?:about|up|into)", "(?:am|been|currently|now) reading for",
    "part-qualified", "two thirds done", "half\\W?way", "week \\w+ of(?! (?:each|every))", "module \\w+ of", "lessons? (?:in|done|so far)", f"{_COUNT} of (?:the )?\\w+ {_STUDY}(?: (?:finished|done|completed?|passed|so far))?", f"{_COUNT} (?:modules?|papers?|exams?|courses?) of \\w+",
    "working through (?:an?|the|my) (?:\\w+ ){0,3}(?:course|book|tutorials?|exercises|modules?|path|track)", "observed(?! (?:and|or|by)\\b)", "attended a (?:talk|webinar|taster)", "practice (?:version|exam|set|account)", "sample(?! (?:prepar|collect|manag|handl|track|analys|test|tak|rece|log|stor|size))", "shadow(?:ed|ing)(?! by)", "basics of",
    "(?:certificate|operational|foundation|intermediate|first|second) (?:level|stage|year) complete", "[a-z]\\d(?:,? and [a-z]\\d)? passed", "handed in(?=\\W*$|\\s?[,;.)])",
    "(?:only|just|merely|mostly) (?:from|in|through|by|at|on) (?:(?:an?|one|the|my|other) )?(?:\\S+ ){0,2}(?:demos?|demonstrations?|videos?|courses?|tutorials?|class(?:es|rooms?)?|books?|reading|webinars?|lectures?|talks?|fairs?|trials?|sight|name|afar|hearsay|training)", "demo video",
    "trainee(?! (?:teachers|nurses|staff|drivers|solicitors|engineers|managers|chefs|accountants|doctors))", "watched (?:the|a|some)", "covered so far", "mock (?:study|project|client|brief|data)", "simulated (?:environment|company|clients?|projects?|work|office|service)",
    "(?:self-)?taught at home", "some exposure", "dabbl\\w+", "familiar with the idea", "introduct(?:ion to|ory)", "student project",
)  # fmt: skip
"""What is being learned, or known from a course, a book or by sight only."""

TEACHES = any_of(
    "(?:^|(?:and|i|we|who|then|also) )(?:taught|teach(?:es|ing)?|train(?:s|ed|ing)?|led|lead(?:s|ing)?|ran|run(?:s|ning)?|deliver(?:s|ed|ing)?|develop(?:s|ed|ing)?|design(?:s|ed|ing)?|wrote|write|written|mark(?:s|ed|ing)?|graded|built|build(?:s|ing)?|set up|set|supervis\\w+|mentor\\w*|coach\\w*|moderat\\w+|creat\\w+|organis\\w+|organiz\\w+|prepar\\w+|introduc\\w+|implement\\w+|manag\\w+|co-?ordinat\\w+|assess\\w*|fed back|feedback|tutor\\w*|lectur\\w+)",
)  # fmt: skip
"""Before words of courses, who gives them and does not take them: "wrote homework sheets", "taught the basics of hygiene"."""

GAVE = any_of(
    "taught to",
    "fed back",
    "feedback",
    "graded",
    "delivered to",
    "given to",
    "for (?:new )?(?:starters|staff|colleagues|pupils|students)",
)
"""After words of courses, the same."""

GIVEN = any_of(
    "tutorials?", "homework", "coursework", "beginners?", "online course", "e-?courses?", "short course", "introduct(?:ion to|ory)", "basics of", "observed", "evening course", "one (?:\\w+ )?course", "free (?:\\w+ )?courses?",
    "mock (?:study|project|client|brief|data)", "shadow(?:ed|ing)", f"{_COUNT} of (?:the )?\\w+ {_STUDY}", "trainee", "bootcamp", "crash course", "as an? (?:parent|patient|customer|passenger|pupil|guest|spectator|fan|member of the public)", "learning",
)  # fmt: skip
"""Words of courses that who teaches says too."""

MODEST = any_of(
    "basic(?! (?:life|research|science|salary|pay|skills|income|needs|education)\\b)", "basics", "beginner", "helped(?! (?:\\w+ ){0,2}(?:customers|clients|patients|residents|pupils|students|guests|people|families|visitors|members|users|callers|shoppers))",
    "helping(?! (?:\\w+ ){0,2}(?:customers|clients|patients|residents|pupils|students|guests|people|families|visitors|members|users|callers|shoppers))", "assisted(?! (?:living|dying|reproduction))", "s[ai]t(?:s|ting)? in", "covered for", "covering for", "occasional(?:ly)?", "a bit(?! (?:more|less|later|like))", "fill in",
    "(?:used|opened|tried|saw|seen|done|did) [^.,;]{0,20}(?:once|twice|a few times|a couple of times)", "my (?:grand)?(?:mother|father|parents|family|kids|children|son|daughter|neighbou?r|friend|husband|wife|partner|landlord|brother|sister|uncle|aunt)(?:'s|s')?",
    "^\\W*(?:sometimes|now and then|rarely|once in a while|occasionally):", "nothing serious", "(?:clicked|played|poked|looked) around", "played with", "free (?:\\w+ )?account", "own projects", "my own (?:projects?|time|lab|site|use|blog|accounts?)", "hobby", "limited (?:experience|knowledge|exposure|practice|use|to)", "free trial", "elementary(?! (?:school|teacher|education|students|grades|pupils|class)\\w*)", "personal projects", "as a student", "lapsed", "expired(?! (?:stock|goods|items|food|drugs|medicines))", "rusty", "years ago",
)  # fmt: skip
"""What plays a claim down."""
