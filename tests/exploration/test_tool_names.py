"""Tools in the words of people."""

import pytest

from upbridge.exploration.tool_names import names_tool, spoken_name


def test_a_tool_is_called_by_its_letters_or_without_the_word_software() -> None:
    assert spoken_name("Structured query language SQL") == "SQL"
    assert spoken_name("SAP software") == "SAP"
    assert spoken_name("Autodesk AutoCAD") == "Autodesk AutoCAD"


@pytest.mark.parametrize(
    ("text", "tool", "named"),
    [
        ("reports in sql and excel", "Structured query language SQL", True),
        ("Drew it in AutoCAD", "Autodesk AutoCAD", True),
        ("Excelled at school", "Microsoft Excel", False),
    ],
)
def test_a_text_names_a_tool_in_any_of_its_forms_and_only_as_a_whole_word(text: str, tool: str, named: bool) -> None:
    assert names_tool(text, tool) is named
