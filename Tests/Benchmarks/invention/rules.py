"""Writes a folder of rules with one invented checklist, `bench`, as mizan reads them."""
import pathlib

from invention.criteria import Inventor
from invention.vocabulary import topics

CRITERIA_IN_A_GROUP = 5
GROUPS_IN_A_THEME = 5
# What the invented evidence cites.
SOURCES = {
    "city-statutes": ["1", "2.1", "2.2", "3"], "annual-report": ["a", "b", "c"], "survey-of-women": ["4.1", "4.2"],
}


def write_rules(folder, count, seed):
    """Writes rules with so many criteria; what profiles answer besides is asked by a second checklist."""
    folder = pathlib.Path(folder)
    (folder / "checklists").mkdir(parents=True, exist_ok=True)
    inventor = Inventor(seed)
    criteria = inventor.criteria(count)
    asked = {criterion.id for criterion in criteria}
    others = [criterion for criterion in inventor.answered() if criterion.id not in asked]
    files = {"facts.yaml": facts_file(), "sources.yaml": sources_file(), "checklists/bench.yaml": checklist(
        "bench", f"{count} invented criteria", themes(criteria))}
    if others:
        files["checklists/more.yaml"] = checklist("more", "What else is answered", group("rest", 1, others, ""))
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def facts_file():
    lines = ["mizan: facts/v1", "facts:"]
    for fact in [fact for facts in topics().values() for fact in facts]:
        lines += [f"  {fact.path}:", f"    type: {fact.type}", f"    question: What of {fact.path.replace('_', ' ')}?"]
        if fact.values:
            lines.append(f"    values: [{', '.join(fact.values)}]")
        if fact.range:
            lines.append(f"    range: [{fact.range[0]}, {fact.range[1]}]")
    return "\n".join(lines) + "\n"


def sources_file():
    lines = ["mizan: sources/v1", "sources:"]
    for id, sections in SOURCES.items():
        lines += [f"  - id: {id}", f"    title: Invented {id.replace('-', ' ')}", "    sections:"]
        lines += [f'      - {{id: "{section}", title: Section {section}}}' for section in sections]
    return "\n".join(lines) + "\n"


def checklist(id, title, groups):
    return (
        f'mizan: checklist/v1\nid: {id}\nversion: "1"\ntitle: {title}\n'
        "scoring:\n  aggregate: arithmetic\n  unknown: interval\n  minimum-coverage: 0.4\n"
        f"groups:\n{groups}")


def themes(criteria):
    """Groups of groups of criteria; the last ones hold what is left."""
    per_theme = CRITERIA_IN_A_GROUP * GROUPS_IN_A_THEME
    text = ""
    for theme in range(0, len(criteria), per_theme):
        number = theme // per_theme + 1
        text += f"  - id: theme-{number}\n    title: Theme {number}\n    weight: {number % 3 + 1}\n    groups:\n"
        for start in range(theme, min(theme + per_theme, len(criteria)), CRITERIA_IN_A_GROUP):
            inner = start // CRITERIA_IN_A_GROUP + 1
            text += group(f"group-{inner}", inner % 4 + 1, criteria[start : start + CRITERIA_IN_A_GROUP], "    ")
    return text


def group(id, weight, criteria, indent):
    title = id.replace("-", " ").capitalize()
    lines = [f"  - id: {id}", f"    title: {title}", f"    weight: {weight}", "    criteria:"]
    return "".join(f"{indent}{line}\n" for line in lines) + "".join(
        whole(criterion, indent + "      ") for criterion in criteria)


def whole(criterion, indent):
    """A criterion that stands whole in its checklist."""
    topic = criterion.id.split(".")[0]
    lines = [
        f"- id: {criterion.id}", f"  title: Women take part in {topic}",
        f"  question: How far is {topic} open to women?", f"  weight: {criterion.weight}", "  levels:",
    ]
    for id, score, condition in criterion.levels:
        if condition is None:
            lines.append(f"    - {{id: {id}, score: {score}}}")
        else:
            lines += [f"    - id: {id}", f"      score: {score}", "      when: |", f"        {condition}"]
    lines += [
        "  recommendations:", "    - id: go-on", f"      text: Open {topic} to women.", "      effort: low",
        "      horizon: short",
    ]
    return "".join(f"{indent}{line}\n" for line in lines)
