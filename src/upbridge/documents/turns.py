"""Turns of phrase in headings, each with the kind of section that it speaks for and how loudly (1 to 10).

For adverts (True) and resumes (False); matched in the heading's plain words.
"""

from __future__ import annotations

from upbridge.model.documents import SectionKind as K

_WHAT = r"\bwhat (?:else )?"
_WILL = r"(?:will |would |might |may |can |could |do |are |is )?(?:also )?(?:be |to )?"
TURNS: dict[bool, tuple[tuple[str, K, float], ...]] = {
    True: (
        (
            _WHAT
            + r"(?:you|the (?:job|role|work)|this (?:job|role))(?: actually| really)? "
            + _WILL
            + r"(?:do|doing|work|working|own|owning|lead|run|build|deliver|handle|tackle|accountable|"
            r"responsible|create|"
            r"make|involves?|entails?|is|looks? like|spend|achieve|drive|focus)\b",
            K.DUTIES,
            7,
        ),
        (
            r"\byou (?:will|would)(?: be)?(?: (?:responsible|accountable|doing|own|lead|run|spend|help|do|work)\b.*)?$",
            K.DUTIES,
            6,
        ),
        (
            r"\b(?:usual|typical|average|normal|ordinary|first) (?:working )?(?:day|week|night|shift|month|year|"
            r"90)s?\b|"
            r"\bday (?:to|in|by) (?:the )?(?:day|life)\b|\byour (?:day|week|days|weeks|nights|time|shifts?)\b",
            K.DUTIES,
            6,
        ),
        (
            r"\b(?:your|the|this|key|main|about the|about this|s the|about your) "
            r"(?:role|job|position|post|mission|work|task|opportunity|assignment|gig|challenge|vacancy)\b",
            K.DUTIES,
            5,
        ),
        (r"\bessential (?:job )?(?:duties|functions|tasks|responsibilities|accountabilities)\b", K.DUTIES, 9),
        (
            r"^(?:physical|working|work|other)(?: and mental)? (?:requirements?|demands|conditions)$|"
            r"^(?:the )?physical (?:side|demands|aspects)\b",
            K.REQUIREMENTS,
            10,
        ),
        (r"^we (?:would|will) (?:really )?like you to (?:have|bring|be|know|hold)\b", K.REQUIREMENTS, 9),
        (
            r"^(?:also |very )?(?:welcome|welcomed|appreciated|hoped for)$|^also (?:wanted|of (?:interest|use))$",
            K.NICE,
            8,
        ),
        (r"^(?:please )?bring(?: with you| along| to the job)?$", K.REQUIREMENTS, 7),
        (r"\bif you (?:have|got|can manage|know) (?:it|them|any|one|some)\b", K.NICE, 10),
        (
            r"\bwhat is (?:all )?(?:involved|the work|the job)\b|\bwhat does (?:it|the (?:job|role)|this) (?:involve|entail)\b",
            K.DUTIES,
            7,
        ),
        (r"\bwhat (?:you )?(?:will|do|can|would) (?:you )?not\b|\bwhat you (?:will|do) not\b", K.BOILERPLATE, 10),
        (
            r"\b(?:would|will|might|could) (?:also |really )?(?:please|delight|excite|thrill|charm|cheer|tempt|interest|impress) us\b",
            K.NICE,
            10,
        ),
        (r"^what we (?:will |can )?(?:bring|put in|add)\b", K.BENEFITS, 10),
        (r"^what (?:really |truly |most )?(?:matters|counts)(?: to us| here| most| for us)?$", K.REQUIREMENTS, 8),
        (r"^what (?:does|will|would) not(?: matter| count)?(?: to us| here)?$", K.BOILERPLATE, 11),
        (
            r"\bwhat (?:success|good|great) (?:looks|will look|would look) like\b|^(?:success|milestones) (?:in|after|at)\b|^your first (?:\w+ )?(?:days|weeks|months|year)\b",
            K.DUTIES,
            9,
        ),
        (r"^who we (?:have|had) in mind\b|^(?:the )?(?:person|one) we have in mind\b", K.REQUIREMENTS, 8),
        (
            r"\b(?:successful|selected|ideal) (?:candidate|applicant|person) (?:will|shall)(?: be (?:responsible|accountable).*)?$",
            K.DUTIES,
            10,
        ),
        (
            r"\b(?:stop (?:doing|worrying)|leave (?:behind|at home|at the door)|forget(?: about)?|no longer|say goodbye|never have to|not miss|put down)\b",
            K.BOILERPLATE,
            12,
        ),
        (r"^you$", K.REQUIREMENTS, 6),
        (r"^we$", K.BENEFITS, 6),
        (r"\b(?:hands dirty|teeth into|be busy with|get up to|pick up)\b", K.DUTIES, 8),
        (r"^(?:position|job|role|post) (?:objective|aim|purpose)$", K.DUTIES, 8),
        (r"\bno musts?\b|\bbut not? (?:a )?must\b", K.NICE, 11),
        (r"\byou are going to (?:do|be doing|work on)\b", K.DUTIES, 8),
        (r"^what$", K.DUTIES, 6),
        (r"^who$", K.REQUIREMENTS, 6),
        (r"^(?:where|when|why|how)$", K.OTHER, 6),
        (r"^you (?:would|will|do|are) (?:not|n t)$", K.BOILERPLATE, 12),
        (r"^no need\b|^you (?:will|do|would) (?:not|n t) (?:have to )?(?:need|have)\b", K.BOILERPLATE, 11),
        (r"^your (?:contribution|impact|part|assignment)$", K.DUTIES, 6),
        (r"\bhighly (?:regarded|desirable|valued)\b|\blooked on favourably\b", K.NICE, 9),
        (
            r"^what i (?:will|would|do|am)(?: (?:actually|really))?(?: be)? (?:do|doing|working|responsible)\b",
            K.DUTIES,
            7,
        ),
        (r"\b(?:am i|are you|is this) (?:the )?right\b", K.REQUIREMENTS, 7),
        (r"^(?:additional|other|further) (?:information|details)$", K.BOILERPLATE, 7),
        (
            r"\b(?:desired|ideal|preferred|perfect|right|successful) (?:candidate|applicant|person|profile)\b",
            K.REQUIREMENTS,
            9,
        ),
        (r"\b(?:kind|sort|type) of (?:person|candidate)\b|\bwho would suit\b|\bwould suit\b", K.REQUIREMENTS, 7),
        (r"\bmakes? us (?:smile|happy|cheer)|\bimpress us\b|\bcatch our eye\b", K.NICE, 8),
        (r"^why [\w ]+$", K.BENEFITS, 5),
        (r"\bca ?n?not (?:do|manage|go|live|work) without\b|\bcannot do without\b|\bnot without\b", K.REQUIREMENTS, 10),
        (
            r"\b(?:we|you) (?:do|will|would|are) not (?:really |actually )?(?:need|want|ask|asking|require|expect|care|looking)\b|"
            r"\bnot (?:looking|asking) for\b|\bwhat (?:this|the (?:job|role)|it) is not\b",
            K.BOILERPLATE,
            10,
        ),
        (
            r"\b(?:fills?|makes? up|in) (?:the|your|a) (?:days?|weeks?|shifts?|nights?|months?)\b|"
            r"\b(?:days?|weeks?|shifts?|nights?|months?) (?:here|with us|look like|might look)\b",
            K.DUTIES,
            6,
        ),
        (
            r"\bwe (?:would|will) (?:be |really |also )*(?:thrilled|delighted|pleased|excited|happy|impressed|jump|dance|smile|raise|cheer|"
            r"notice)\b|\bfront of the queue\b|\btop of the pile\b|\bmoves? you up\b|\b(?:got|have) (?:even )?more\b|^would (?:also )?(?:like|love|help)\b",
            K.NICE,
            10,
        ),
        (r"^what we (?:all )?have$|^what we can(?: (?:teach|train|show|help|offer)\b.*)?$", K.BENEFITS, 9),
        (
            r"\b(?:would|will|might|could|may) (?:also )?(?:make|tip|swing|clinch|catch|sway|convince|persuade)\b|\bglad (?:of|to|if)\b|"
            r"\bwelcome\b.*\bnot\b|\bnot hurt\b|\bno harm\b|\bnot (?:strictly )?(?:expected|vital|crucial|critical|obligatory)\b",
            K.NICE,
            10,
        ),
        (
            r"\bpart you (?:will |would )?play\b|\bgett?(?:ing)? (?:up to|stuck in(?:to)?)\b|\bneeds? doing\b|\b(?:day|week|shift|night) (?:holds|brings|has in store)\b|\bbe up to\b|"
            r"\btackl(?:e|ing)\b|\b(?:be|are) (?:trusted|charged|tasked) with\b|\b(?:team|role|job|business) needs from you\b|\bask you to$|^on shift$|"
            r"\b(?:on|in) (?:a|the|your|every) shift$|^where you (?:will |would )?(?:come|fit) in$|"
            r"^(?:and )?how you (?:will |would )?(?:help|make a difference)\b",
            K.DUTIES,
            10,
        ),
        (
            r"\btips (?:it|the (?:balance|scales?))\b|\btie ?breakers?\b|\badded value\b|\bmake you (?:even )?better\b|"
            r"\bdream(?:s|ing)?\b|\bperfect world\b|^not musts?$|\bbe (?:learn(?:ed|t)|taught)\b|\bwe can teach\b.*\blike\b|"
            r"^things that help$|^could have$|\bstretch$|^secondary$|^special interest in$|\bon the cake\b|\bbut welcome\b|"
            r"\b(?:the|an) edge\b",
            K.NICE,
            10,
        ),
        (
            r"^(?:who is hiring|who you (?:will |would )?(?:work|report|be working) (?:with|to|for|alongside)|the people|"
            r"a note from\b.*|(?:a )?(?:bit|little|word) of (?:background|history|context)|(?:a )?background|why this (?:job|role|post) exists|"
            r"before you ask|anything else)$",
            K.ABOUT,
            10,
        ),
        (r"\bmake you (?:good|great|right)\b|^our needs$", K.REQUIREMENTS, 11),
        (r"^as an? [\w ]{3,40}? you(?: will| would)?(?: get to)?$", K.DUTIES, 9),
        (r"\bcertificate of sponsorship\b|^(?:visas?|sponsorship|uk registration)$", K.BOILERPLATE, 11),
        (r"\blook forward to\b|^(?:what )?you can expect$|^from us$|\band (?:pay|wages)$", K.BENEFITS, 9),
        (r"\bnot for you\b|\bwill not be (?:doing|asked|expected)\b", K.BOILERPLATE, 11),
        (
            r"\b(?:would|will|could|might) (?:also |really )?help(?: (?:you|us|your)\b.*)?$|\b(?:in|to) your favou?r\b|\bsweetens?\b"
            r"|^(?:also )?good to see\b|\bbe a (?:treat|joy|boon)\b|\bworth (?:extra|a lot|points)\b",
            K.NICE,
            9,
        ),
        (
            r"\bhow (?:the|your) (?:days?|weeks?|months?) (?:will |would )?(?:look|go|run)s?\b|\b(?:on|across) your (?:plate|desk)\b"
            r"|\bin your hands\b",
            K.DUTIES,
            7,
        ),
        (r"\bahead of the (?:pack|rest|crowd|field|others)\b", K.NICE, 9),
        (r"\b(?:worth|good) (?:to know|knowing|mentioning)\b|\bthings to know\b|^the rest of it\b", K.ABOUT, 7),
        (
            r"^(?:(?:we (?:want|need|are looking for|seek) )?(?:some(?:body|one)|a person|people|the person)|you are (?:some(?:body|one)|a person)) who\b",
            K.REQUIREMENTS,
            8,
        ),
        (r"^you (?:would|will) be (?:the|our) (?:person|one)(?: who| that)?$", K.DUTIES, 9),
        (
            r"\bgets? you (?:an interview|in|noticed|hired|through the door|the job|short ?listed)\b|\b(?:candidates|applicants) (?:must|should|need)\b|^eligibility\b",
            K.REQUIREMENTS,
            9,
        ),
        (r"^(?:should|could)$", K.NICE, 6),
        (
            r"^who (?:would be|is|will be|would) (?:good|great|right|happy|do well|fit|thrive)\b|^who (?:does well|thrives|fits|succeeds)\b",
            K.REQUIREMENTS,
            11,
        ),
        (r"\b(?:be|get|are) paid\b|\bin (?:money|figures|numbers)$", K.BENEFITS, 9),
        (r"\byou (?:will|would|to) (?:do|work on|take on|own|run|look after)(?: with us| for us| here)?$", K.DUTIES, 9),
        (r"^what success (?:looks|will look) like\b", K.ABOUT, 9),
        (r"^how you (?:would|will) (?:get there|do it|do that|spend|make it happen)\b", K.DUTIES, 9),
        (
            r"^(?:job|vacancy|position|post|employment) (?:advert\w*|ad|announcement|posting|notice|opening)$",
            K.ABOUT,
            9,
        ),
        (r"^why (?:there is|we have) (?:a|this) (?:job|role|post|vacancy|position)\b", K.ABOUT, 7),
        (r"\b(?:not|will not|cannot|can not) budge\b|^who fits\b", K.REQUIREMENTS, 8),
        (r"^the deal\b|\bwhat is the deal\b", K.BENEFITS, 6),
        (r"\bno (?:worries|problem) if\b|\bdo not worry if\b", K.NICE, 9),
        (r"\bhow you (?:will|would|can) (?:spend|contribute|make|help|add)\b", K.DUTIES, 6),
        (
            r"\b(?:job|role|position|post|work) (?:description|purpose|summary|overview|profile|content|details)\b",
            K.DUTIES,
            6,
        ),
        (
            _WHAT
            + r"(?:you|we|i|they)(?: all)? "
            + _WILL
            + r"(?:need|bring|have|having|looking|look|want|require|expect from you|ask|asking|seek|seeking|know|"
            r"after|hoping|hope|like to see|expect)\b",
            K.REQUIREMENTS,
            7,
        ),
        (
            r"\bwho (?:you are|we (?:are looking|want|need|seek|are after|hope)|should apply|are you|this is for|"
            r"(?:will|would) (?:suit|fit|love))|\b(?:about|describe) you\b|\b(?:is|sounds? like|be) you\b",
            K.REQUIREMENTS,
            7,
        ),
        (
            r"\byou (?:are|have|bring|know|can|should|need|must|might|may|already|(?:will|would) (?:also )?"
            r"(?:have|need|bring|know|be(?! (?:responsible|accountable|doing|working|in charge|leading|running|part|asked)\b)(?= \w)|fit|suit|thrive|succeed|love|show))\b",
            K.REQUIREMENTS,
            6,
        ),
        (
            r"\byour (?:profile|background|skills?|experience|expertise|strengths|toolkit|talents?|knowledge|know how|"
            r"qualities|superpowers)\b|\blooking for\b|\bwhat it takes\b|\bperson spec|\bmust haves?\b|"
            r"\bhave to have\b|"
            r"\bdeal ?breakers?\b|\bnon negotiables?\b",
            K.REQUIREMENTS,
            7,
        ),
        (
            r"\bwe (?:will |do |would |do have to )?(?:ask|need|want|require|expect|hope|seek|look|insist)\b",
            K.REQUIREMENTS,
            6,
        ),
        (
            r"\b(?:great|good|right|best|strong|perfect|successful|ideal) (?:fit|match|candidate|person|applicant)\b|"
            r"\bto (?:be considered|apply you|succeed|thrive|qualify|do (?:this|the) job)\b|\bsuited?\b.*\byou\b",
            K.REQUIREMENTS,
            6,
        ),
        (
            r"\b(?:nice|good|great|lovely|handy|useful) (?:to|if you) have|\beven better\b|\bextra (?:credit|"
            r"points|marks)|"
            r"\bbonus (?:points|skills|round)|\bbrownie points\b|\bicing\b|\bcherry\b|\bwish ?list\b|\bstand out\b|"
            r"\b(?:sets?|puts?) you (?:apart|ahead)\b|\byou (?:might|may|could) (?:also|even|already) (?:have|bring|know|hold)\b|^you (?:might|may|could) (?:have|bring|know|hold)$|"
            r"\b(?:point|score)s for\b|\bgold stars?\b",
            K.NICE,
            9,
        ),
        (
            r"\b(?:not|n t|never) (?:strictly |absolutely )?(?:required?|essential|necessary|need(?:ed)?|mandatory|"
            r"compulsory|a must|deal ?breakers?)\b",
            K.NICE,
            9,
        ),
        (
            r"\b(?:would|will|could|might|can|may) (?:also )?be (?:nice|great|good|helpful|useful|handy|"
            r"an? (?:advantage|"
            r"plus|bonus|asset)|lovely|welcome|brilliant)\b|\bhelps?(?: you)? if\b|\ba plus\b|\bwe (?:would|"
            r"d) (?:also )?"
            r"(?:love|like)\b|\bif you (?:also|happen)|\balso (?:like|love|useful|helpful|handy|good|great)\b",
            K.NICE,
            8,
        ),
        (
            _WHAT + r"(?:is )?(?:you|there)? ?" + _WILL + r"(?:get|receive|enjoy|earn|find here|expect from us|gain)\b|"
            r"\bwhat (?:can )?you (?:can )?expect(?: from us)?$|\bwhat there is for you\b",
            K.BENEFITS,
            8,
        ),
        (
            _WHAT
            + r"(?:we|the job|i) "
            + _WILL
            + r"(?:have to )?(?:offer|offers|give|provide|pay|pays)\b|\bdo for you\b|\bin it for (?:you|me)\b|"
            r"\bin (?:return|exchange)\b|\blook after you\b|\byou get\b|\bwir bieten\b|\bwe (?:will )?(?:give|"
            r"take care)\b",
            K.BENEFITS,
            9,
        ),
        (
            r"\bwhy (?:you will|join|work|us|choose|apply|you should|come)\b|\bwe (?:will |can |also )?(?:offer|"
            r"provide|"
            r"pay)\b|\bour offer\b|\b(?:working|life) (?:here|for|with|at)\b|\bgood (?:bits|stuff)\b",
            K.BENEFITS,
            7,
        ),
        (
            r"\babout (?:us|our|the (?:company|team|organi[sz]ation|employer|client|business|school|department|"
            r"practice|"
            r"hospital|firm|trust|charity|centre|center))\b|\bwho (?:we|they) are\b|\bhow we (?:work|operate)\b|"
            r"\bwhat (?:we|they) (?:do|are|make|build|believe|stand)\b(?! for you)|\bmeet (?:us|the)\b|"
            r"\ba bit about us\b",
            K.ABOUT,
            7,
        ),
        (
            r"\bour (?:company|story|team|mission|values|culture|vision|people|client|purpose|customers|world|"
            r"work|home)\b|"
            r"\bthe (?:team|company|client|organi[sz]ation|business|school|hospital|practice|department|"
            r"employer|firm)\b|"
            r"\bcompany (?:description|overview|profile|background)\b|^(?:so )?we are\b|^introducing\b",
            K.ABOUT,
            6,
        ),
        (r"^about (?!you\b|the (?:role|job|position|post|opportunity|work)\b|this\b|your\b)", K.ABOUT, 5),
        (
            r"\bequal (?:opportunit|employ)|\bhow to apply\b|\b(?:application|recruitment|interview|hiring|selection) "
            r"(?:process|procedure|details|instructions|notes?)\b|\bnext steps?\b|\bhappens next\b|\b(?:small|"
            r"fine) print\b|"
            r"\b(?:closing|application) (?:date|deadline)\b|\bdata protection\b|\bget in touch\b|"
            r"\bfurther information\b|"
            r"\bimportant information\b|\bhow we hire\b|\bready to\b|\bwant to apply\b|\bsound (?:good|interesting)\b|"
            r"\bcommitment to\b|\bour commitment\b",
            K.BOILERPLATE,
            8,
        ),
    ),
    False: (
        (
            r"\b(?:work|professional|employment|relevant|career|job) (?:experience|history|background|record)\b|"
            r"\bwhere i (?:have |ve )?work|\bwhat i (?:have |ve )?(?:done|been doing)\b|\bwork$",
            K.EXPERIENCE,
            8,
        ),
        (
            r"\bwhat i (?:can do|know|am good at|bring|work with|use|do well)\b|\bi can\b|\btech(?:nical)? stack\b|"
            r"\bareas of expertise\b|\bcore competenc|\bprogramming languages\b|\bgood at\b|\bkey skills\b",
            K.SKILLS,
            9,
        ),
        (
            r"\bthings? i (?:have |ve )?(?:built|made|shipped|created)|\bwhat i (?:have |ve )?(?:built|made)\b|"
            r"\bopen source\b|\bselected works?\b",
            K.PROJECTS,
            8,
        ),
        (
            r"\bprofessional (?:development|qualifications|memberships?|training)\b|\blicen[cs]es and\b|"
            r"\btraining and\b",
            K.CERTIFICATIONS,
            8,
        ),
        (
            r"\babout me\b|\bwho i am\b|\bpersonal (?:statement|profile|summary)\b|\bcareer (?:objective|summary|goal|"
            r"profile|highlights|aim)|\bprofessional (?:summary|profile)\b|\bin (?:short|brief)\b|"
            r"\bwhat i (?:want|am after|"
            r"am looking for)\b|\bshort version\b|\blooking for\b",
            K.SUMMARY,
            8,
        ),
        (r"\bpersonal (?:details|information|data)\b|\bget in touch\b|\bfind me\b", K.CONTACT, 8),
        (r"\b(?:outside|beyond|away from) (?:of )?work\b|\b(?:spare|free) time\b|\bwhen not working\b", K.INTERESTS, 9),
        (
            r"\badditional information\b|\bother information\b|\bright to work\b|\bwork (?:permit|authori[sz]ation)\b|"
            r"\bcareer (?:break|gap)s?\b|\bextra ?curricular\b|\bhonest notes?\b",
            K.OTHER,
            9,
        ),
        (r"\bwhere i (?:have )?(?:studied|learn)|\bsummer schools?\b", K.EDUCATION, 8),
    ),
}
