"""Fields of work: which one a job belongs to, told by its words. No taxonomy is needed for this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from upbridge.learning.stems import content_stems


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work: its stable name, what people call it, and words that speak for it."""

    id: str
    title: str
    cues: str


FIELDS: tuple[Field, ...] = (
    Field(
        "healthcare",
        "nursing and clinical care",
        """nurse nursing patient clinical clinician hospital ward medication physician medical therapist therapy
        midwife paramedic emt vital triage infusion icu dental dentist radiographer sonographer physiotherapist
        pharmacist
        phlebotomy medication catheter wound nmc rn lpn acls bls healthcare registered""",
    ),
    Field(
        "health-admin",
        "healthcare administration and medical billing",
        """billing coder coding claims claim insurance eligibility payer remittance cpt icd hcpcs eob denial denials
        reimbursement ehr emr hipaa chart records medicare medicaid copay authorization receptionist appointment
        charge cpc
        practice medical""",
    ),
    Field(
        "social-care",
        "social work and care",
        """social care carer caregiver support safeguarding caseworker case client family families child children
        disability
        disabled elderly residential counselling counsellor therapist housing homelessness youth community welfare
        dementia
        risk assessment""",
    ),
    Field(
        "education",
        "teaching and training",
        """teacher teaching school classroom pupil student lesson curriculum lecturer tutor tutoring instructional
        instructor
        trainer training learner learning pedagogy early years nursery kindergarten phonics sen assessment elearning
        e-learning
        lms""",
    ),
    Field(
        "software",
        "software development",
        """software developer engineer programmer programming frontend front-end backend back-end full-stack javascript
        typescript react vue angular java python c# .net php ruby rust golang api rest git unit testing mobile android
        ios
        swift kotlin web html css django spring node.js code debugging agile microservices""",
    ),
    Field(
        "data",
        "data analysis and data science",
        """data analyst analytics sql statistics statistical machine learning scientist dashboard tableau looker power
        bi
        pandas etl warehouse model modelling regression forecasting experiment a/b dbt airflow spark pipeline bigquery
        snowflake visualisation visualization""",
    ),
    Field(
        "infrastructure",
        "IT operations, cloud and security",
        """cloud devops sysadmin systems administrator network networking server linux windows aws azure gcp
        kubernetes docker
        terraform ansible cisco firewall helpdesk help desk support technician cybersecurity security soc siem
        vulnerability
        active directory backup monitoring prometheus incident ci/cd sre infrastructure vmware""",
    ),
    Field(
        "design",
        "design and user experience",
        """designer design ux ui user figma sketch adobe photoshop illustrator indesign typography branding brand logo
        layout
        graphic prototype wireframe usability accessibility interior fashion illustration animation motion 3d
        portfolio""",
    ),
    Field(
        "marketing",
        "marketing and communications",
        """marketing campaign seo sem ppc ads google analytics social media content email newsletter brand audience
        copywriting
        hubspot conversion crm influencer communications public relations press market advertising organic lead
        generation""",
    ),
    Field(
        "media",
        "writing, journalism and media",
        """writer writing editor editing journalist journalism reporter newsroom video film camera photographer
        photography
        podcast audio publishing proofreading copy script broadcast translation translator interpreter subtitling
        premiere
        technical documentation""",
    ),
    Field(
        "sales",
        "sales and retail",
        """sales selling account executive prospecting pipeline quota crm salesforce cold calling negotiation retail
        store shop
        merchandising cashier till pos inventory upselling territory business development lead closing buyer
        merchandiser
        customer""",
    ),
    Field(
        "customer-service",
        "customer service",
        """customer service call centre center contact support agent complaint complaints ticket zendesk chat
        telephone enquiry
        enquiries csat resolution escalation representative helpline inbound queue""",
    ),
    Field(
        "finance",
        "accounting, finance and insurance",
        """accounting accountant accounts payable receivable bookkeeping bookkeeper ledger reconciliation audit
        auditor tax
        payroll financial finance budget forecast gaap ifrs quickbooks xero sage month-end vat invoice credit bank
        banking loan
        investment treasury kyc aml underwriting actuarial insurance""",
    ),
    Field(
        "human-resources",
        "human resources",
        """hr human resources recruiter recruitment recruiting talent hiring onboarding payroll hris workday employee
        relations
        benefits compensation performance appraisal engagement sourcing interview ats people partner disciplinary
        grievance""",
    ),
    Field(
        "law",
        "law, compliance and privacy",
        """legal law lawyer attorney solicitor paralegal litigation contract contracts court compliance regulatory
        regulation
        privacy gdpr counsel conveyancing drafting discovery statute policy due diligence risk governance""",
    ),
    Field(
        "office",
        "office administration",
        """administrative administrator assistant secretary receptionist reception office diary calendar minutes travel
        correspondence filing typing clerk clerical data entry word excel outlook powerpoint scheduling executive
        bookings""",
    ),
    Field(
        "management",
        "project and operations management",
        """project programme program manager management pmo scrum agile stakeholder stakeholders roadmap product owner
        backlog
        operations process improvement lean six sigma change consultant strategy director risk register budget
        milestones
        kpi business analyst""",
    ),
    Field(
        "logistics",
        "transport, warehousing and supply chain",
        """driver driving truck hgv lorry cdl transport haulage fleet dispatcher dispatch route routes load loads
        planner
        tachograph warehouse forklift picking packing stock inventory logistics supply chain freight customs shipping
        procurement purchasing delivery courier wms import export""",
    ),
    Field(
        "manufacturing",
        "manufacturing and quality",
        """manufacturing production assembly machinist cnc machine operator lathe mill milling tolerance quality
        inspection lean
        five kaizen spc iso 9001 factory plant line maintenance robot plc packaging gmp injection moulding weld welder
        welding
        fabrication""",
    ),
    Field(
        "construction",
        "construction and surveying",
        """construction site builder bricklayer carpenter carpentry joiner plasterer roofing concrete scaffolding
        foreman
        surveyor quantity estimating drawings bim autocad revit building civil excavator cscs tender subcontractor
        blueprint""",
    ),
    Field(
        "trades",
        "skilled trades, installation and repair",
        """electrician electrical wiring plumber plumbing hvac refrigeration heating mechanic automotive vehicle repair
        technician installation maintenance fault finding boiler gas appliance diesel brake welding pipefitter
        elevator solar
        panel conduit""",
    ),
    Field(
        "engineering",
        "engineering",
        """engineer engineering mechanical electrical structural chemical design cad solidworks simulation finite
        element fea
        circuit pcb embedded firmware matlab hydraulics thermodynamics stress prototype commissioning plc controls
        aerospace""",
    ),
    Field(
        "energy",
        "energy and environment",
        """energy renewable solar wind turbine grid sustainability environmental carbon emissions esg waste water
        ecology
        conservation climate efficiency audit recycling impact geologist gis lifecycle biodiversity""",
    ),
    Field(
        "science",
        "laboratory science and pharmaceuticals",
        """laboratory lab scientist research assay hplc chromatography spectroscopy pcr microbiology biology chemistry
        chemist
        biochemistry sample specimen validation gmp glp gxp capa deviation pharmaceutical pharma clinical trial fda
        batch sop
        protocol calibration quality""",
    ),
    Field(
        "hospitality",
        "hospitality, food and travel",
        """chef cook kitchen restaurant menu food catering barista bartender waiter waitress server hotel guest front
        desk
        housekeeping haccp hygiene recipe bakery baker events event tourism travel booking concierge""",
    ),
    Field(
        "agriculture",
        "farming, land and animals",
        """farm farming farmer crop crops livestock dairy cattle tractor harvest irrigation horticulture gardener
        gardening
        landscape landscaping forestry tree soil pesticide animal animals veterinary kennel greenhouse vineyard
        fisheries""",
    ),
    Field(
        "public-safety",
        "public service and safety",
        """police officer firefighter fire rescue emergency dispatcher security guard patrol safety health osha hse
        incident
        surveillance prison probation government council policy public civil servant inspector military risk
        assessment""",
    ),
    Field(
        "property",
        "property and facilities",
        """property estate agent letting lettings tenant tenancy lease landlord realtor real facilities facility
        building
        caretaker janitor cleaning cleaner valuation mortgage housing maintenance contractor rent""",
    ),
    Field(
        "personal-services",
        "beauty, fitness and personal services",
        """hair hairdresser stylist barber beauty beautician salon nail massage spa fitness trainer gym coach sport
        exercise
        yoga wellness makeup nanny funeral tattoo client""",
    ),
)
"""Every field the handbook writes for."""

_BY_ID = {field.id: field for field in FIELDS}


def field_named(name: str) -> Field | None:
    """The field with this id, or the one whose own name shares most words with a free name; None when none does."""
    if name in _BY_ID:
        return _BY_ID[name]
    words = content_stems(name)
    scored = [(len(words & content_stems(f"{f.id} {f.title}")), -i, f) for i, f in enumerate(FIELDS)]
    best = max(scored, key=lambda item: item[:2])
    return best[2] if best[0] else None


def field_of(job_title: str, texts: Iterable[str] = ()) -> Field | None:
    """The field that a job's title (counted four times) and its requirements' words speak for, if any does.

    A word counts by how few fields use it, so that "claims" tells more than "manager".
    """
    scores: dict[str, float] = {}
    for stems, weight in [(content_stems(job_title), 4.0), *((content_stems(text), 1.0) for text in texts)]:
        for stem in stems:
            holders = _holders().get(stem, ())
            for field_id in holders:
                scores[field_id] = scores.get(field_id, 0.0) + weight / len(holders)
    if not scores:
        return None
    return max((_BY_ID[i] for i in scores), key=lambda f: (scores[f.id], -FIELDS.index(f)))


@lru_cache(maxsize=1)
def _holders() -> dict[str, tuple[str, ...]]:
    """Stem of a cue to the ids of the fields that list it."""
    found: dict[str, list[str]] = {}
    for field in FIELDS:
        for stem in sorted({s for word in field.cues.split() for s in content_stems(word)}):
            found.setdefault(stem, []).append(field.id)
    return {stem: tuple(ids) for stem, ids in found.items()}
