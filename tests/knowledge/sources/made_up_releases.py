"""Tiny made-up releases in the publishers' own formats, written into a folder laid out as a mirror is."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

BAKER, CLERK = "51-3011.00", "43-9999.01"
RATED = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant\n"

ONET: Mapping[str, str] = {
    "Read Me.txt": "O*NET 29.9 Database\nMay 2025 Release\n",
    "Occupation Data.txt": "O*NET-SOC Code\tTitle\tDescription\n"
    f'{BAKER}\tBakers\tMix "dough" and bake.\n{CLERK}\tMoon Clerks\tCount craters.\n',
    "Alternate Titles.txt": "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n"
    f"{BAKER}\tBread Maker\tn/a\t08\n{BAKER}\tPastry Baker (PB)\tPB\t08\n",
    "Sample of Reported Titles.txt": "O*NET-SOC Code\tReported Job Title\tShown in My Next Move\n"
    f"{BAKER}\tScratch Baker\tY\n",
    "Task Statements.txt": "O*NET-SOC Code\tTask ID\tTask\tTask Type\n"
    f"{BAKER}\t1\tBake bread.\tCore\n{CLERK}\t2\tCount craters.\tn/a\n",
    "DWA Reference.txt": "Element ID\tIWA ID\tDWA ID\tDWA Title\n4.A.1\t4.A.1.I01\t4.A.1.I01.D01\tBake food.\n",
    "Tasks to DWAs.txt": f"O*NET-SOC Code\tTask ID\tDWA ID\n{BAKER}\t1\t4.A.1.I01.D01\n",
    "Technology Skills.txt": "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
    f"{BAKER}\tOvenSoft\t43230000\tOven software\tY\tN\n",
    "Tools Used.txt": "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\n"
    f"{BAKER}\tDough mixers\t1\tCommercial mixers\n",
    "Related Occupations.txt": "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n"
    f"{BAKER}\t{CLERK}\tPrimary-Short\t1\n",
    "Job Zones.txt": f"O*NET-SOC Code\tJob Zone\n{BAKER}\t2\n",
    "Job Zone Reference.txt": "Job Zone\tName\tExperience\tEducation\tJob Training\tExamples\tSVP Range\n"
    "2\tJob Zone Two\tSome\tHigh school\tMonths\tn/a\t4 to 6\n",
    "Content Model Reference.txt": "Element ID\tElement Name\tDescription\n2.A\tBasic Skills\tn/a\n"
    "2.A.1.a\tReading Comprehension\tReads.\n2.C.1.a\tMoon Lore\tKnows the moon.\n1.B.1.a\tRealistic\tLikes doing.\n",
    "Skills.txt": RATED + f"{BAKER}\t2.A.1.a\tReading Comprehension\tIM\t2.88\tN\tn/a\n"
    f"{BAKER}\t2.A.1.a\tReading Comprehension\tLV\t2.5\tY\tN\n"
    f"{CLERK}\t2.A.1.a\tReading Comprehension\tIM\tn/a\tN\tn/a\n",
    "Knowledge.txt": RATED + f"{CLERK}\t2.C.1.a\tMoon Lore\tIM\t4.5\tN\tn/a\n",
    "Interests.txt": "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n"
    f"{BAKER}\t1.B.1.a\tRealistic\tOI\t6.5\n{BAKER}\t1.B.1.g\tFirst Interest High-Point\tIH\t1\n",
    "Education, Training, and Experience Categories.txt": "Element ID\tScale ID\tCategory\tCategory Description\n"
    "2.D.1\tRL\t1\tLess than a High School Diploma\n",
    "Education, Training, and Experience.txt": "O*NET-SOC Code\tElement ID\tScale ID\tCategory\tData Value\n"
    f"{BAKER}\t2.D.1\tRL\t1\t40.5\n",
}

LATER_NAMES = {
    "Skills.txt": "Essential Skills.txt",
    "Technology Skills.txt": "Software Skills.txt",
    "Alternate Titles.txt": "Job Titles.txt",
    "Interests.txt": "Career Interest Types.txt",
    "Education, Training, and Experience.txt": "Education.txt",
    "Education, Training, and Experience Categories.txt": "Education Categories.txt",
    "DWA Reference.txt": "GWAs to IWAs to DWAs.txt",
}
LATER_COLUMNS = {
    "Job Titles.txt": ("Alternate Title", "Job Title"),
    "Software Skills.txt": (
        "Example\tCommodity Code\tCommodity Title",
        "Workplace Example\tElement ID\tElement Name",
    ),
    "GWAs to IWAs to DWAs.txt": (
        "Element ID\tIWA ID\tDWA ID\tDWA Title",
        "GWA Element ID\tIWA Element ID\tDWA Element ID\tDWA Element Name",
    ),
}


def write_onet(
    root: Path, files: Mapping[str, str] = ONET, *, name: str = "db_29_9_text", zipped: bool = False
) -> Path:
    """A release of O*NET as a folder, or as a zip."""
    folder = root / "onet"
    folder.mkdir(parents=True, exist_ok=True)
    if zipped:
        with zipfile.ZipFile(folder / f"{name}.zip", "w") as archive:
            for file, text in files.items():
                archive.writestr(f"{name}/{file}", text)
        return root
    (folder / name).mkdir()
    for file, text in files.items():
        (folder / name / file).write_text(text, "utf-8")
    return root


def later_onet() -> dict[str, str]:
    """The same release with the names that files and columns have from 30.3 on."""
    files = {LATER_NAMES.get(name, name): text for name, text in ONET.items()}
    for name, (old, new) in LATER_COLUMNS.items():
        files[name] = files[name].replace(old, new, 1)
    files["Read Me.txt"] = "O*NET 30.3 Database\nMay 2026 Release\n"
    files["Transferable Skills.txt"] = RATED + f"{BAKER}\t2.B.1.a\tSocial Perceptiveness\tIM\t3.1\tN\tn/a\n"
    return files


SKILL = "http://data.europa.eu/esco/skill/"
OCCUPATION = "http://data.europa.eu/esco/occupation/"

ESCO_EN: Mapping[str, str] = {
    "skills_en.csv": "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,description\n"
    f'KSC,{SKILL}a,skill/competence,cross-sector,bake bread,"baking bread\nmake bread\nbake bread",,"Bake, well."\n'
    f"KSC,{SKILL}b,knowledge,transversal,types of flour,,flours,\n"
    f"KSC,{SKILL}c,knowledge,,Icelandic,,,\n",
    "languageSkillsCollection_en.csv": f"conceptType,conceptUri\nKSC,{SKILL}c\n",
    "skillsHierarchy_en.csv": "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,"
    "Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,"
    "Level 0 code,Level 1 code,Level 2 code,Level 3 code\n"
    "s:S,skills,,,,,,,,,S\ns:S,skills,s:S1,making,,,,,,,S,S1\n"
    "s:K,knowledge,http://data.europa.eu/esco/isced-f/07,engineering,,,,,,,K\n",
    "occupations_en.csv": "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,description\n"
    f'Occupation,{OCCUPATION}x,7512,baker,"bread maker\noven hand",,Bakes.\n'
    f"Occupation,{OCCUPATION}y,7512,pizza baker,,,\n",
    "ISCOGroups_en.csv": "conceptType,conceptUri,code,preferredLabel,description\nISCOGroup,i:7512,7512,Bakers,\n",
}
ESCO_RELATIONS: Mapping[str, str] = {
    "occupationSkillRelations.csv": "occupationUri,relationType,skillType,skillUri\n"
    f"{OCCUPATION}x,essential,skill/competence,{SKILL}a\n"
    f"{OCCUPATION}x,optional,knowledge,{SKILL}b\n"
    f"{OCCUPATION}gone,optional,knowledge,{SKILL}b\n",
    "skillSkillRelations.csv": "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n"
    f"{SKILL}a,skill/competence,optional,knowledge,{SKILL}b\n",
    "broaderRelationsSkillPillar.csv": "conceptType,conceptUri,broaderType,broaderUri\n"
    f"KSC,{SKILL}a,SkillGroup,s:S1\nKSC,{SKILL}b,SkillGroup,http://data.europa.eu/esco/isced-f/07\n"
    "SkillGroup,s:S1,SkillGroup,s:S\n",
    "broaderRelationsOccPillar.csv": "conceptType,conceptUri,broaderType,broaderUri\n"
    f"Occupation,{OCCUPATION}x,ISCOGroup,http://data.europa.eu/esco/isco/C7512\n"
    f"Occupation,{OCCUPATION}y,Occupation,{OCCUPATION}x\n",
}


def write_esco(
    root: Path,
    version: str = "v1.1.1",
    english: Mapping[str, str] = ESCO_EN,
    relations: Mapping[str, str] = ESCO_RELATIONS,
) -> Path:
    """The two zips of an ESCO version."""
    (root / "esco").mkdir(parents=True, exist_ok=True)
    for language, files in (("en", english), ("", relations)):
        name = f"ESCO dataset - {version} - classification - {language} - csv.zip"
        with zipfile.ZipFile(root / "esco" / name, "w") as archive:
            for file, text in files.items():
                archive.writestr(file, text)
    return root


def write_book(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """An Excel workbook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def write_text(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
