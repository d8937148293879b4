"""What an advert says of the employer and of how to apply, which asks for nothing."""

from __future__ import annotations

import re

from upbridge.language.cues import COMPANY, LOGISTICS, SEEKING
from upbridge.model.documents import Document, SectionKind


def is_blurb(sentence: str) -> bool:
    """Whether the sentence speaks of the employer or of how to apply, not of the person wanted."""
    if speaks_of_employer(sentence):
        return True
    return bool(LOGISTICS.search(sentence)) and not re.search(
        r"\b(?:experience|knowledge|ability|skills?|you(?:['’]ll| will) need|you must)\b", sentence, re.IGNORECASE
    )


def speaks_of_employer(sentence: str) -> bool:
    """Whether the employer is the subject, and what it does the point."""
    if _BODY_SUBJECT.match(sentence):
        return True
    wanted = SEEKING.search(sentence) or re.search(
        r"\byou\b(?! never)[^.]*\b(?:will|would|must|need|have)\b(?! not| never|n['’]t)", sentence
    )
    return bool(COMPANY.match(sentence)) and not wanted


_BODY_SUBJECT = re.compile(
    r"The (?:[A-Z][\w&'’-]+ (?:of |for |and |the )*){0,4}(?:Directorate|Department|Trust|Council|Company|Group|School|Academy|College|University|Foundation"
    r"|Charity|Hospital|Cent(?:re|er)|Division|Society|Agency|Authority|Bank|Ministry|Institute|Branch)\s+(?!will need|needs|requires|is (?:looking|seeking))[a-z]+"
)
"""A body as the subject: "The Licensing Directorate protects the public"."""


def own_names(advert: Document) -> frozenset[str]:
    """Capitalised words of the advert's head and blurb: the employer's names and places, which are no skills."""
    head = advert.text[: min(400, advert.title_span.end + 200 if advert.title_span else 200)].split("\n\n")[0]
    blurb = " ".join(
        s.span.of(advert.text) for s in advert.sections if s.kind in (SectionKind.ABOUT, SectionKind.BENEFITS)
    )
    places = re.findall(r"\b(?:[Aa]t|[Ff]or|[Jj]oin|of)\s+([A-Z]\w+)", advert.text)
    return frozenset(w.lower() for w in re.findall(r"\b[A-Z][\w&'’]+", head + "\n" + blurb)) | frozenset(
        p.lower()
        for p in places
        if re.search(
            rf"\b{re.escape(p)}(?:'s|’s)?\s+(?:is|was|has|does|will|runs|makes|sells|plc|ltd|inc|gmbh)\b",
            advert.text,
            re.IGNORECASE,
        )
    )
