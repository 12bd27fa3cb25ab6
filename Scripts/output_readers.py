"""What parsers of each format find in an output: kinds of elements, words, and what would act."""
import collections, re
import html5lib

from hostile_files import collapsed


def strings(value):
    if isinstance(value, dict):
        return [text for each in value.items() for part in each for text in strings(part)]
    return [text for part in value for text in strings(part)] if isinstance(value, list) else [value]


# What sets texts of two directions apart, and lines that a name has.
SPANS = {"span", "bdi", "br"}


def html(page):
    """Elements and attributes, the text, and what may not be there."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=False)
    root = parser.parse(page)
    found, problems = collections.Counter(), [str(error) for error in parser.errors]
    for element in root.iter():
        if not isinstance(element.tag, str):
            problems.append(f"a comment: {element.text}")
        elif element.tag not in SPANS:
            found[element.tag, *sorted(element.attrib)] += 1
        for key, value in element.attrib.items():
            if key.startswith("on") or key in ("href", "src", "action") and not re.match(r"https?://|#|/|[\w.-]+(?:/[\w.-]+)*(?:#|$)", value):
                problems.append(f"{key}={value}")
    return found, collapsed("".join(root.itertext())), problems


# What a text of any words may hold.
WORDS = {"Str", "Space", "SoftBreak", "Quoted", "SingleQuote", "DoubleQuote"}


def isPlain(value):
    """What readers of Markdown make of an address that stands there, or of a smiley, in spite of any escape: it leads where it says."""
    if value["t"] == "Link":
        target = value["c"][2][0].removeprefix("mailto:").removeprefix("http://")
        return target == plain(value["c"][1]).removeprefix("http://")
    return value["t"] == "Span" and "emoji" in value["c"][0][1]


def kinds(value):
    if isinstance(value, list):
        return sum((kinds(part) for part in value), collections.Counter())
    if not isinstance(value, dict):
        return collections.Counter()
    if "t" in value and (value["t"] in WORDS or isPlain(value)):
        return kinds(value.get("c"))
    own = collections.Counter([value["t"]] if "t" in value else [])
    return own + kinds(value.get("c"))


def plain(value):
    if isinstance(value, list):
        return "".join(map(plain, value))
    if not isinstance(value, dict):
        return ""
    kind = value.get("t")
    if kind == "Str":
        return value["c"]
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind in ("Code", "CodeBlock"):
        return value["c"][1]
    if kind == "Quoted":
        return plain(value["c"][1])
    if kind == "Span" and "emoji" in value["c"][0][1]:
        return ":" + dict(value["c"][0][2])["data-emoji"] + ":"
    return plain(value.get("c")) + (" " if kind in ("Plain", "Para") else "")


def spaces(root):
    """Puts a space where an office document has an element for one."""
    for element in root.iter():
        if element.tag.split("}")[1] in ("s", "tab", "br", "line-break"):
            element.text = " "


def active(root):
    """Links, formulas and fields of an office document."""
    names = [name for element in root.iter() for name in [element.tag, *element.attrib]]
    return {name for name in names if name.split("}")[-1] in ("href", "formula", "instrText", "fldSimple", "hyperlink")}
