"""Reads the conditions of the invented checklist: comparisons, `in`, `size`, `!`, `&&`, `||` and parentheses.

A condition is a tuple: ("and", parts), ("or", parts), ("not", part), or an atom, which is ("is", fact),
("compare", fact, operator, number or text), ("one-of", fact, texts), ("has", fact, text) or
("size", fact, operator, number).
"""
import re

TOKEN = re.compile(r"\s*(&&|\|\||[=!<>]=|[<>!()\[\],]|'[^']*'|\d+(?:\.\d+)?|[a-z_][a-z0-9_.]*)")
OPERATORS = {"==", "!=", "<", "<=", ">", ">="}


def read(text):
    tokens = []
    place = 0
    text = text.strip()
    while place < len(text):
        found = TOKEN.match(text, place)
        if not found:
            raise ValueError(f"not understood: {text[place:]!r}")
        tokens.append(found[1])
        place = found.end()
    reader = _Reader(tokens)
    condition = reader.either()
    if reader.tokens:
        raise ValueError(f"left over of {text!r}: {reader.tokens}")
    return condition


class _Reader:
    def __init__(self, tokens):
        self.tokens = tokens

    def either(self):
        return self.joined("or", "||", self.both)

    def both(self):
        return self.joined("and", "&&", self.single)

    def joined(self, name, sign, inner):
        parts = [inner()]
        while self.tokens[:1] == [sign]:
            self.tokens.pop(0)
            parts.append(inner())
        return parts[0] if len(parts) == 1 else (name, tuple(parts))

    def single(self):
        token = self.tokens.pop(0)
        if token == "!":
            return ("not", self.single())
        if token == "(":
            inner = self.either()
            self.expect(")")
            return inner
        if token.startswith("'"):
            self.expect("in")
            return ("has", self.tokens.pop(0), token[1:-1])
        if token == "size":
            self.expect("(")
            fact = self.tokens.pop(0)
            self.expect(")")
            return ("size", fact, self.tokens.pop(0), int(self.tokens.pop(0)))
        return self.about(token)

    def about(self, fact):
        following = self.tokens[0] if self.tokens else ""
        if following == "in":
            self.tokens.pop(0)
            return ("one-of", fact, self.texts())
        if following not in OPERATORS:
            return ("is", fact)
        operator, constant = self.tokens.pop(0), self.tokens.pop(0)
        if constant.startswith("'"):
            return ("compare", fact, operator, constant[1:-1])
        return ("compare", fact, operator, float(constant) if "." in constant else int(constant))

    def texts(self):
        self.expect("[")
        texts = []
        while self.tokens[0] != "]":
            token = self.tokens.pop(0)
            if token != ",":
                texts.append(token[1:-1])
        self.expect("]")
        return tuple(texts)

    def expect(self, token):
        found = self.tokens.pop(0)
        if found != token:
            raise ValueError(f"{token!r} expected, {found!r} found")


def atoms(condition):
    """The atoms in it, in order, each as often as it stands there."""
    match condition:
        case ("and" | "or", parts):
            return [atom for part in parts for atom in atoms(part)]
        case ("not", part):
            return atoms(part)
    return [condition]
