"""What to do about a task of the job that no course teaches, and about words that name nothing by themselves."""

from __future__ import annotations

from upbridge.learning.by_kind import short
from upbridge.learning.wording import as_doing, in_sentence
from upbridge.model.alignment import Aligned
from upbridge.model.analysis import Action, ActionKind
from upbridge.model.evidence import Strength


def for_task(aligned: Aligned) -> Action:
    """A task is learned by doing it: show one case of it, or be ready to say how one would begin."""
    return Action(
        ActionKind.EVIDENCE,
        f"Show one case of {as_doing(aligned.requirement)}",
        f"{_said(aligned)}One case shows it better than any course. If you have done it or "
        "its nearest kin, in a job, a course or a club, write one line: what, how often, for whom. If you have not, "
        "have two sentences ready for the interview: how you would begin, and whom you would ask.",
        proof="One true line in your resume, or the two sentences written down.",
    )


def for_unnamed(aligned: Aligned) -> Action:
    """Words that could mean many things: find out what is meant before learning anything."""
    return Action(
        ActionKind.ASK,
        f"Name {in_sentence(aligned.requirement)} if you know it, or find out what is meant",
        f"{_said(aligned)}The advert does not say how much of it. If you know it, write one line: what you "
        "did with it. If not, look for it in the job description and on the employer's pages, and ask the contact "
        "person for the rest before you learn anything.",
        proof="The answer, and one line of your resume that names it, if it is true.",
    )


def is_negated(aligned: Aligned) -> bool:
    """Whether the resume itself says that this is not there: nobody is then asked to show a case of it."""
    return any(evidence.strength is Strength.NEGATED for evidence in aligned.evidence)


def _said(aligned: Aligned) -> str:
    """The advert's sentence, where it says more than the name."""
    said = short(aligned.requirement.quote.text, 120).strip(" .,;:•-–*")
    return "" if said.lower() == aligned.requirement.label.lower() else f"The advert says “{said}”. "
