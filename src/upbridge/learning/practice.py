"""Practice in the present job, and where to find it outside when the present job has none."""

from __future__ import annotations

from upbridge.learning.wording import in_sentence
from upbridge.model.analysis import Action, ActionKind
from upbridge.model.requirements import Requirement, RequirementKind

_AT_WORK = {
    RequirementKind.TOOL: "Take one task that you do every week and do it with this tool for a month, if your "
    "employer allows it; keep the old way beside it until the results agree.",
    RequirementKind.KNOWLEDGE: "Find the person at work whom others ask about it, sit with them for an hour, then "
    "write down what you would do differently and have it corrected.",
    RequirementKind.SKILL: "Ask whoever gives out the work for one small piece of it, with an end date and somebody "
    "who checks it.",
}
"""Without the skill's name, which stands in the title: so a report can say once what holds for several gaps."""

_OUTSIDE = {
    "healthcare": "Work with patients only under supervision and have each step signed off; hospitals and first-aid "
    "organisations take volunteers.",
    "health-admin": "Clinics, dental practices and community health centres often take somebody for a few hours a "
    "week at "
    "the front desk; never take patients' papers home.",
    "social-care": "Charities, helplines and care homes train volunteers and supervise them.",
    "education": "Tutoring projects, libraries and after-school clubs take volunteers and observe them.",
    "software": "Otherwise mend one small fault in an open project that you use, and have the change reviewed.",
    "data": "Otherwise answer one question of a charity or club with its own figures, and show them the result.",
    "infrastructure": "Otherwise run it at home or on a free tier as if others relied on it, with a log of every "
    "change.",
    "design": "Otherwise redo one page or leaflet for a local club that will really use it.",
    "marketing": "Otherwise do it for a month for a local shop or club, with their consent and their figures.",
    "media": "Otherwise offer a piece to a local paper, newsletter or community radio, and keep the editor's "
    "corrections.",
    "sales": "Otherwise a market stall, a charity shop or fund-raising gives real customers at once.",
    "customer-service": "Otherwise a helpline or the front desk of a charity gives real questions at once.",
    "finance": "Otherwise keep the books of a club for a quarter and have its treasurer check them.",
    "human-resources": "Otherwise help a voluntary organisation to find and settle in its volunteers.",
    "law": "Otherwise legal advice centres take volunteers for intake and research, under a lawyer's eye.",
    "office": "Otherwise take the minutes, the diary or the mailing of a club for a quarter.",
    "management": "Otherwise run one event or move of a club from the plan to the look back.",
    "logistics": "Otherwise a food bank or a charity's warehouse has stock, runs and drivers to plan.",
    "manufacturing": "Ask to shadow the next station or the quality desk for a shift; makers' workshops teach "
    "machines.",
    "construction": "Ask to shadow the site manager or surveyor for a day; housing charities build with volunteers.",
    "trades": "Do it only under a qualified person's eye; repair cafés and housing charities take helpers.",
    "engineering": "Otherwise join a makers' workshop or a student or club team that builds something real.",
    "energy": "Otherwise community energy groups and conservation trusts take volunteers for surveys and audits.",
    "science": "Ask to observe a run and then do it beside a trained colleague; record it as your procedures demand.",
    "hospitality": "Ask for one shift at the other station; community kitchens and events need hands.",
    "agriculture": "Farms, gardens and animal shelters take helpers by the day in the season.",
    "public-safety": "Volunteer fire, rescue and first-aid services train those who join.",
    "property": "Otherwise a housing association or a residents' group has repairs, contracts and budgets to follow.",
    "personal-services": "Training salons and clubs need models and helpers; work under a qualified person's eye.",
}


def practice_for(requirement: Requirement, field: str | None) -> Action | None:
    """A way to do it at work; None for kinds that are not done (a licence, a degree)."""
    text = _AT_WORK.get(requirement.kind)
    if text is None:
        return None
    skill = in_sentence(requirement)
    verb = _VERBS.get(requirement.kind, "Practise")
    return Action(
        ActionKind.PRACTICE,
        f"{verb} {skill} in your present job",
        f"{text} {_OUTSIDE.get(field or '', _ANYWHERE)}".strip(),
        proof="What you did, the dates, one number, and somebody who can confirm it.",
    )


_VERBS = {RequirementKind.TOOL: "Use", RequirementKind.KNOWLEDGE: "Learn from somebody about"}
_ANYWHERE = "Otherwise a club, a charity or a neighbour's business has such work and few hands."
