#!/usr/bin/env python3
"""Differential test of mizan's expression evaluator against Google's CEL runtime.

Random well-typed expressions (and a few ill-typed ones) are answered twice: by the oracle, the PyPI
package `cel-expr-python` (cel-cpp), and by the tool under test, which reads NDJSON cases on standard
input and writes one NDJSON answer a line. Any difference that the table `DIVERGENCES` does not explain
is shrunk and printed, and makes the exit status 1. See README.md.
"""

import argparse
import copy
from fractions import Fraction
import ctypes
import datetime
import json
import math
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field

MIN_INT, MAX_INT = -(2**63), 2**63 - 1

# --------------------------------------------------------------------------------------------------
# Types: a string for a simple type, ("list", T) or ("map", K, V) otherwise.

SCALARS = ("int", "double", "bool", "string", "timestamp", "duration")


def type_name(t):
    if isinstance(t, str):
        return t
    return f"{t[0]}({', '.join(type_name(part) for part in t[1:])})"


# The variables, by name. Their types are fixed and their values drawn anew for each case.
VARIABLES = {
    "i": "int", "j": "int", "n": "int",
    "d": "double", "e": "double",
    "p": "bool", "q": "bool",
    "s": "string", "t": "string",
    "z": "null",
    "at": "timestamp", "since": "timestamp",
    "span": "duration",
    "any": "dyn", "other": "dyn",
    "ints": ("list", "int"), "doubles": ("list", "double"), "words": ("list", "string"),
    "flags": ("list", "bool"), "mixed": ("list", "dyn"), "grid": ("list", ("list", "int")),
    "times": ("list", "timestamp"), "rows": ("list", ("map", "string", "int")),
    "counts": ("map", "string", "int"), "labels": ("map", "string", "string"),
    "shares": ("map", "string", "double"), "byId": ("map", "int", "string"),
    "byFlag": ("map", "bool", "int"), "facts": ("map", "string", "dyn"),
    "lists": ("map", "string", ("list", "int")),
    "city.name": "string", "city.beds": "int", "city.share": "double", "city.open": "bool",
    "city.shelter.beds": "int", "city.tags": ("list", "string"), "city.seats": ("map", "string", "int"),
}

# --------------------------------------------------------------------------------------------------
# Edge values

INTS = [0, 1, -1, 2, 3, -3, 5, 7, 10, 63, 64, 100, 2**31 - 1, -(2**31), 2**53, 2**53 + 1, -(2**53) - 1,
        MAX_INT, MAX_INT - 1, MIN_INT, MIN_INT + 1]
DOUBLES = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "1.5", "2.5", "-0.5", "-1.5", "-2.5", "0.1", ".25", "3.0",
           "1e3", "1E+3", "1e-5", "1e6", "999999.0", "123456.789", "1e20", "1e21", "1e100", "-1e-300",
           "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "9007199254740992.0",
           "9007199254740993.0", "9223372036854775807.0", "-9223372036854775808.0", "9223372036854774784.0",
           "-9223372036854774784.0", "0.49999999999999994", "4503599627370497.5"]
STRINGS = ["", "a", "b", "A", "ab", "abc", "Zz", " a ", "\t x\n", "\u00a0x\u3000", "\u2003\u0085x\u2028",
           "\u200bx\ufeff", "é", "e\u0301", "ﬁ", "ß", "İ", "😀", "👩‍👩‍👧", "🇩🇪", "\ue000", "\uffff", "\U0010ffff",
           "'", '"', "\\", "\r\n", "true", "1", "12", "-7", "1.5", "key"]
KEYS = ["a", "b", "c", "key", "", "é", "e\u0301", "in", "two words"]
FIELDS = ["a", "b", "c", "key", "size", "if", "_x"]
INT_TEXTS = ["5", "-5", "+5", "0", "-0", "007", "9223372036854775807", "9223372036854775808",
             "-9223372036854775808", "-9223372036854775809", "", "-", "+", "x", "1.0", "1e3", "0x10", "1_000",
             " 5", "5 ", "\t5", "５", "--5", "5a"]
DOUBLE_TEXTS = ["1", "1.5", "-1.5", "+1.5", ".5", "5.", "1e5", "1E-5", "-0", "1e400", "-1e400", "1e-400",
                "5e-324", "0.1", "", "-", ".", "x", "1e", "1_0", "1,5", "1f", " 1.5", "1.5 ", "0x10", "0x1p3",
                "NaN", "nan", "inf", "-inf", "Infinity", "-Infinity", "+Infinity", "INF", "infinit",
                "9007199254740993"]
BOOL_TEXTS = ["true", "false", "True", "False", "TRUE", "FALSE", "t", "f", "T", "F", "1", "0", "tRue", "yes",
              "no", "", " true", "2"]
TIMESTAMP_TEXTS = ["2020-02-29T13:14:15.678Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.5Z",
                   "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2024-12-31T23:59:59Z",
                   "2020-01-01T00:00:00+01:00", "2020-01-01T00:00:00-23:59", "2000-06-01T12:00:00.000001Z",
                   "2000-06-01T12:00:00.120Z", "2262-04-11T23:47:16Z", "1900-03-01T00:00:00Z",
                   "2021-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2020-13-01T00:00:00Z",
                   "2020-01-01T24:00:00Z", "2020-01-01T00:60:00Z", "0000-01-01T00:00:00Z",
                   "10000-01-01T00:00:00Z", "9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00+01:00",
                   "2020-01-01", "2020-01-01T00:00:00", "2020-01-01 00:00:00Z", "2020-01-01T00:00Z", "",
                   "2020-01-01T00:00:00.Z", "2020-01-01T00:00:00+24:00", "2020-01-01T00:00:00+1:00",
                   "2020-01-01t00:00:00z", "2020-01-01T00:00:00+0100", "2020-1-1T0:0:0Z",
                   " 2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z ", "2020-06-30T23:59:60Z",
                   "2020-01-01T00:00:00+01", "2020-01-01T00:00:00.1234567891Z"]
DURATION_TEXTS = ["0s", "1s", "-1s", "1.5s", "-1.5s", "1h", "90m", "1h30m", "1m1h", "24h", "100ms", "1us",
                  "1ns", "1.234567891s", ".5s", "1.s", "+1s", "1.5h", "0", "-0s", "1s1s",
                  "-1h1m1.001s", "9223372036s", "9223372036854775807ns", "", "1", "s", ".s", "-", "1d", "1e3s", " 1s",
                  "1h 1m", "1H", "--1h", "inf", "1µs", "1μs"]
ACCESSORS = ["getFullYear", "getMonth", "getDayOfMonth", "getDate", "getDayOfWeek", "getDayOfYear",
             "getHours", "getMinutes", "getSeconds", "getMilliseconds"]
RESERVED = ["as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
            "package", "namespace", "return", "var", "void", "while", "in"]
MACRO_VARIABLES = ["x", "y", "k", "v", "i", "s", "facts"]  # the last three shadow variables

# --------------------------------------------------------------------------------------------------
# Syntax trees and their text


@dataclass(eq=False)
class Node:
    """One node of an expression.

    `op` is lit, ident, unary, binary, ternary, call, method, index, select, has, list, map or macro;
    `name` is the operator, function, field, name or literal text; `type` is the type it was generated
    for; `value` the Python value of a string literal; `parens` redundant parentheses around it.
    """

    op: str
    name: str = ""
    kids: list = field(default_factory=list)
    type: object = "dyn"
    value: object = None
    variable: str = ""
    parens: int = 0
    gap: str = " "


RANKS = {"||": 2, "&&": 3, "==": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "in": 4,
         "+": 5, "-": 5, "*": 6, "/": 6, "%": 6}
PRIMARY = 8


def rank(node):
    if node.parens:
        return PRIMARY
    if node.op == "ternary":
        return 1
    if node.op == "binary":
        return RANKS[node.name]
    if node.op == "unary" or node.op == "lit" and node.name.startswith("-"):
        return 7
    return PRIMARY


def is_number(node):
    return node.op == "lit" and node.name[0] in "0123456789.-"


def show(node):
    """The text of an expression, with the parentheses that precedence asks for and the redundant ones."""
    text = show_bare(node)
    for _ in range(node.parens):
        text = f"({text})"
    return text


def show_at(node, least):
    return show(node) if rank(node) >= least else f"({show(node)})"


def show_receiver(node):
    return f"({show(node)})" if is_number(node) and not node.parens else show_at(node, PRIMARY)


def show_bare(node):
    op, name, kids = node.op, node.name, node.kids
    if op in ("lit", "ident"):
        return name
    if op == "unary":
        # `-!x` is no CEL, and `--9223372036854775808` would be a literal out of range.
        same = kids[0].op == "unary" and kids[0].name == name
        return name + show_at(kids[0], 7 if same else PRIMARY)
    if op == "binary":
        left, right = show_at(kids[0], RANKS[name]), show_at(kids[1], RANKS[name] + 1)
        gap = node.gap if node.gap or name != "in" else " "
        return f"{left}{gap}{name}{gap}{right}"
    if op == "ternary":
        return f"{show_at(kids[0], 2)} ? {show_at(kids[1], 2)} : {show_at(kids[2], 1)}"
    if op == "call":
        return f"{name}({', '.join(map(show, kids))})"
    if op == "method":
        return f"{show_receiver(kids[0])}.{name}({', '.join(map(show, kids[1:]))})"
    if op == "index":
        return f"{show_receiver(kids[0])}[{show(kids[1])}]"
    if op == "select":
        return f"{show_receiver(kids[0])}.{name}"
    if op == "has":
        return f"has({show_receiver(kids[0])}.{name})"
    if op == "list":
        return f"[{', '.join(map(show, kids))}{',' if kids and node.gap == '' else ''}]"
    if op == "map":
        pairs = [f"{show(k)}: {show(v)}" for k, v in zip(kids[::2], kids[1::2])]
        return "{" + ", ".join(pairs) + ("," if pairs and node.gap == "" else "") + "}"
    if op == "macro":
        inner = ", ".join([node.variable, *map(show, kids[1:])])
        return f"{show_receiver(kids[0])}.{name}({inner})"
    raise ValueError(op)


def walk(node):
    yield node
    for kid in node.kids:
        yield from walk(kid)


def string_literal(value, rng=None, type="string"):
    """A literal for `value`, spelled in one of CEL's ways."""
    if rng is None:
        return Node("lit", '"' + "".join(escape_plainly(c) for c in value) + '"', type=type, value=value)
    quote = rng.choice(["'", '"', "'", '"', "'''", '"""'])
    plain_text = not any(c in value for c in "\\\r\n'\"")
    if plain_text and rng.random() < 0.15:
        return Node("lit", f"{rng.choice('rR')}{quote}{value}{quote}", type=type, value=value)
    text = "".join(spell(c, quote, rng) for c in value)
    return Node("lit", f"{quote}{text}{quote}", type=type, value=value)


SHORT_ESCAPES = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v",
                 "\\": "\\\\", "?": "\\?", '"': '\\"', "'": "\\'", "`": "\\`"}


def escape_plainly(c):
    return SHORT_ESCAPES.get(c) if c in '\n\r\t\\"' else c if c.isprintable() else f"\\U{ord(c):08x}"


def spell(c, quote, rng):
    code = ord(c)
    must = c in "\\\r\n" or c == quote[0] or code == 0
    if not must and rng.random() < 0.8:
        return c
    forms = [f"\\U{code:08x}"]
    if code <= 0xFFFF:
        forms.append(f"\\u{code:04X}")
    if code <= 0xFF:
        forms += [f"\\x{code:02x}", f"\\X{code:02X}", f"\\{code:03o}"]
    if c in SHORT_ESCAPES:
        forms += [SHORT_ESCAPES[c]] * 3
    return rng.choice(forms)


# --------------------------------------------------------------------------------------------------
# The generator


class Generator:
    """Draws expressions of a wanted type; `scope` maps the names of macro variables to their types."""

    def __init__(self, rng, depth):
        self.rng = rng
        self.depth = depth

    def case(self):
        rng = self.rng
        # Mostly bool, as criteria are; then scalars; then the containers.
        wanted = rng.choice(["bool"] * 6 + ["int", "double", "string"] * 2 + ["timestamp", "duration", "null", "dyn"]
                            + [("list", self.element_type()), self.map_type()])
        tree = self.make(wanted, rng.randint(1, self.depth), {}, 0)
        chance = rng.random()
        if chance < 0.04:
            tree = self.spoil(tree)
        text = self.break_syntax(show(tree)) if 0.04 <= chance < 0.06 else None
        return Case(tree, self.bindings(), text)

    # Types

    def element_type(self):
        return self.rng.choice(["int", "int", "double", "string", "string", "bool", "dyn", "null", "timestamp",
                                "duration", ("list", "int"), ("map", "string", "int")])

    def map_type(self):
        key = self.rng.choice(["string", "string", "string", "int", "bool"])
        return ("map", key, self.rng.choice(["int", "string", "double", "bool", "dyn", ("list", "int")]))

    # Expressions

    def make(self, t, depth, scope, nesting):
        rng = self.rng
        if depth > 0 and t != "dyn" and rng.random() < 0.04:
            return self.finish(Node("call", "dyn", [self.make(t, depth - 1, scope, nesting)], t))
        if depth <= 0 or rng.random() < 0.08:
            node = self.leaf(t, scope)
        elif rng.random() < 0.12:
            node = self.common(t, depth - 1, scope, nesting)
        else:
            kind = t if isinstance(t, str) else t[0]
            node = getattr(self, f"make_{kind}")(t, depth - 1, scope, nesting)
        return self.finish(node)

    def finish(self, node):
        rng = self.rng
        if rng.random() < 0.06:
            node.parens += rng.choice([1, 1, 2])
        node.gap = rng.choices([" ", "", "\n", "\t", "  ", " // x ' \" )\n"], [85, 6, 2, 2, 3, 2])[0]
        return node

    def leaf(self, t, scope):
        names = [n for n, declared in {**VARIABLES, **scope}.items()
                 if (scope.get(n, declared)) == t and n.split(".")[0] not in (scope if "." in n else ())]
        local = [n for n in names if n in scope]
        if local and self.rng.random() < 0.7:
            return Node("ident", self.rng.choice(local), type=t)
        if names and self.rng.random() < 0.55:
            return Node("ident", self.rng.choice(names), type=t)
        return self.literal(t)

    def literal(self, t):
        rng = self.rng
        if t == "int":
            value = rng.choice(INTS) if rng.random() < 0.5 else rng.randint(-9, 20)
            if rng.random() < 0.1:
                return Node("lit", f"{'-' if value < 0 else ''}0x{rng.choice(['%x', '%X']) % abs(value)}", type=t)
            return Node("lit", str(value), type=t)
        if t == "double":
            return Node("lit", rng.choice(DOUBLES) if rng.random() < 0.7 else repr(round(rng.uniform(-99, 99), 2)), type=t)
        if t == "bool":
            return Node("lit", rng.choice(["true", "false"]), type=t)
        if t == "string":
            return string_literal(rng.choice(STRINGS), rng)
        if t == "null":
            return Node("lit", "null", type=t)
        if t == "timestamp":
            return Node("call", "timestamp", [self.text_of(TIMESTAMP_TEXTS, 12)], t)
        if t == "duration":
            return Node("call", "duration", [self.text_of(DURATION_TEXTS, 24)], t)
        if t == "dyn":
            return Node("call", "dyn", [self.literal(rng.choice([*SCALARS, "null", "int", "double"]))], t)
        if t[0] == "list":
            return Node("list", "", [self.literal(t[1]) for _ in range(rng.choice([0, 1, 2, 2, 3]))], t)
        keys = self.keys(t[1], rng.choice([0, 1, 2]))
        return Node("map", "", [part for key in keys for part in (key, self.literal(t[2]))], t)

    def text_of(self, texts, good):
        """A literal of one of `texts`; the first `good` of them, which are valid, more often."""
        return string_literal(self.rng.choice(texts[:good] if self.rng.random() < 0.7 else texts), self.rng)

    def keys(self, t, count):
        rng = self.rng
        pool = {"string": KEYS, "int": [0, 1, 2, 3, -1, MAX_INT], "bool": [True, False]}[t]
        drawn = rng.sample(pool, min(count, len(pool)))
        if drawn and rng.random() < 0.04:
            drawn.append(drawn[0])  # a duplicate key: an error at run time
        if t == "string":
            return [string_literal(key, rng) for key in drawn]
        return [Node("lit", str(key).lower(), type=t) for key in drawn]

    def common(self, t, depth, scope, nesting):
        """Forms that exist for every type: a ternary, an element of a list, a value of a map."""
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(5)
        if form <= 1:
            return Node("ternary", "?", [make("bool"), make(t), make(t)], t)
        if form == 2:
            index = make("int") if rng.random() < 0.3 else Node("lit", str(rng.choice([0, 0, 0, 1, 2, -1])), type="int")
            if rng.random() < 0.15:
                index = Node("call", "dyn", [self.literal("double")], "dyn")
            return Node("index", "", [make(("list", t)), index], t)
        key_type = rng.choice(["string", "string", "int", "bool"])
        container = make(("map", key_type, t))
        if key_type == "string" and rng.random() < 0.5:
            return Node("select", rng.choice(FIELDS), [container], t)
        if rng.random() < 0.1:
            return Node("index", "", [container, make("dyn")], t)
        return Node("index", "", [container, (self.keys(key_type, 1) or [make(key_type)])[0]], t)

    def make_null(self, t, depth, scope, nesting):
        return self.common(t, depth, scope, nesting) if self.rng.random() < 0.5 else self.leaf(t, scope)

    def make_int(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(20)
        if form <= 7:
            return Node("binary", rng.choice("+-*/%"), [make(t), make(t)], t)
        if form == 8:
            return Node("unary", "-", [make(t)], t)
        if form <= 11:
            sized = make(rng.choice(["string", "string", ("list", self.element_type()), self.map_type()]))
            return Node(rng.choice(["call", "method"]), "size", [sized], t)
        if form == 12:
            return Node("call", "int", [make("double")], t)
        if form == 13:
            return Node("call", "int", [self.text_of(INT_TEXTS, 9)], t)
        if form == 14:
            return Node("call", "int", [make(rng.choice(["int", "timestamp", "string"]))], t)
        if form == 15:
            return Node("call", "math.abs", [make(t)], t)
        if form == 16:
            return Node("call", rng.choice(["math.least", "math.greatest"]), self.extremes(t, make), t)
        if form == 17:
            return Node("method", rng.choice(ACCESSORS[6:]), [make("duration")], t)
        return Node("method", rng.choice(ACCESSORS), [make("timestamp")], t)

    def extremes(self, t, make):
        if self.rng.random() < 0.2:
            return [Node("list", "", [make(t) for _ in range(self.rng.randint(1, 3))], ("list", t))]
        return [make(t) for _ in range(self.rng.choice([1, 2, 2, 2, 3, 4]))]

    def make_double(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(16)
        if form <= 6:
            return Node("binary", rng.choice("+-*/"), [make(t), make(t)], t)
        if form == 7:
            return Node("unary", "-", [make(t)], t)
        if form == 8:
            return Node("call", "double", [make(rng.choice(["int", "int", "double", "string"]))], t)
        if form == 9:
            return Node("call", "double", [self.text_of(DOUBLE_TEXTS, 14)], t)
        if form == 10:
            zero = Node("lit", "0.0", type=t)  # NaN and the infinities
            return Node("binary", "/", [Node("lit", rng.choice(["0.0", "1.0", "-1.0"]), type=t), zero], t)
        if form <= 13:
            return Node("call", rng.choice(["math.round", "math.ceil", "math.floor", "math.abs"]), [make(t)], t)
        return Node("call", rng.choice(["math.least", "math.greatest"]), self.extremes(t, make), t)

    def make_string(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(12)
        if form <= 3:
            return Node("binary", "+", [make(t), make(t)], t)
        if form <= 6:
            return Node("method", rng.choice(["lowerAscii", "upperAscii", "trim"]), [make(t)], t)
        if form == 7:
            return Node("call", "string", [self.literal("double")], t)
        if form == 8:
            # Of a computed double, NaN excepted: its text in cel-cpp depends on the sign bit.
            half = Node("binary", "/", [Node("call", "double", [make("int")], "double"),
                                        Node("lit", rng.choice(["4.0", "3.0", "1e9"]), type="double")], "double")
            return Node("call", "string", [half], t)
        return Node("call", "string", [make(rng.choice(["int", "bool", "string", "timestamp", "duration"]))], t)

    def make_timestamp(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(6)
        if form == 0:
            seconds = rng.choice([0, 1, -1, 1700000000, 253402300799, 253402300800, -62135596800, -62135596801])
            return Node("call", "timestamp", [Node("lit", str(seconds), type="int")], t)
        if form == 1:
            return Node("call", "timestamp", [make(rng.choice(["int", "timestamp"]))], t)
        if form <= 3:
            return Node("binary", rng.choice("+-"), [make(t), make("duration")], t)
        if form == 4:
            return Node("binary", "+", [make("duration"), make(t)], t)
        return self.literal(t)

    def make_duration(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(5)
        if form <= 1:
            return Node("binary", rng.choice("+-"), [make(t), make(t)], t)
        if form <= 3:
            return Node("binary", "-", [make("timestamp"), make("timestamp")], t)
        return Node("call", "duration", [make(t)], t) if rng.random() < 0.2 else self.literal(t)

    def make_dyn(self, t, depth, scope, nesting):
        rng = self.rng
        if rng.random() < 0.15:
            return self.leaf(t, scope)
        wanted = rng.choice([*SCALARS, "int", "double", "null", ("list", self.element_type()), self.map_type()])
        return Node("call", "dyn", [self.make(wanted, depth, scope, nesting)], t)

    def make_list(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(8)
        if form <= 2 or nesting >= 3 and form >= 5:
            return Node("list", "", [make(t[1]) for _ in range(rng.choice([0, 1, 2, 2, 3]))], t)
        if form <= 4:
            return Node("binary", "+", [make(t), make(t)], t)
        variable = rng.choice(MACRO_VARIABLES)
        if form == 5:
            inner = {**scope, variable: t[1]}
            return Node("macro", "filter", [make(t), self.make("bool", depth, inner, nesting + 1)], t, variable=variable)
        source = self.element_type()
        inner = {**scope, variable: source}
        kids = [make(("list", source))]
        if form == 7:
            kids.append(self.make("bool", depth, inner, nesting + 1))
        kids.append(self.make(t[1], depth, inner, nesting + 1))
        return Node("macro", "map", kids, t, variable=variable)

    def make_map(self, t, depth, scope, nesting):
        rng = self.rng
        if rng.random() < 0.25:
            return self.leaf(t, scope)
        keys = self.keys(t[1], rng.choice([0, 1, 1, 2, 3]))
        if keys and rng.random() < 0.15:
            keys[0] = self.make(t[1], depth, scope, nesting)
        return Node("map", "", [part for key in keys for part in (key, self.make(t[2], depth, scope, nesting))], t)

    def make_bool(self, t, depth, scope, nesting):
        rng = self.rng
        make = lambda wanted: self.make(wanted, depth, scope, nesting)
        form = rng.randrange(30)
        if form <= 5:
            return Node("binary", rng.choice(["&&", "||"]), [make(t), make(t)], t)
        if form == 6:
            return Node("unary", "!", [make(t)], t)
        if form <= 10:
            ordered = rng.choice(["int", "int", "double", "double", "string", "string", "bool", "timestamp", "duration"])
            return Node("binary", rng.choice(["<", "<=", ">", ">="]), [make(ordered), make(ordered)], t)
        if form <= 13:
            equal = rng.choice([*SCALARS, "null", ("list", self.element_type()), self.map_type()])
            return Node("binary", rng.choice(["==", "!="]), [make(equal), make(equal)], t)
        if form == 14:
            return Node("binary", rng.choice(["==", "!="]), [make("dyn"), make(rng.choice([*SCALARS, "null", "dyn"]))], t)
        if form == 15:
            sides = [Node("call", "dyn", [make("int")], "dyn"), make("double")]
            rng.shuffle(sides)
            return Node("binary", rng.choice(["==", "!=", "<", "<=", ">", ">="]), sides, t)
        if form == 16:
            return Node("binary", rng.choice(["<", "<=", ">", ">="]), [make("dyn"), make(rng.choice([*SCALARS, "dyn"]))], t)
        if form <= 18:
            element = self.element_type()
            needle = make("dyn") if rng.random() < 0.2 else make(element)
            return Node("binary", "in", [needle, make(("list", element))], t)
        if form == 19:
            container = self.map_type()
            needle = make("dyn") if rng.random() < 0.2 else make(container[1])
            return Node("binary", "in", [needle, make(container)], t)
        if form == 20:
            container = ("map", "string", self.map_type()[2])
            return Node("has", rng.choice(FIELDS), [make(container) if rng.random() < 0.85 else make("dyn")], t)
        if form <= 24 and nesting < 3:
            element = self.element_type()
            source = ("list", element)
            if rng.random() < 0.25:
                source = self.map_type()
                element = source[1]
            if rng.random() < 0.05:
                source = element = "dyn"
            variable = rng.choice(MACRO_VARIABLES)
            body = self.make(t, depth, {**scope, variable: element}, nesting + 1)
            return Node("macro", rng.choice(["all", "exists", "exists_one"]), [make(source), body], t, variable=variable)
        if form <= 26:
            return Node("method", rng.choice(["contains", "startsWith", "endsWith"]), [make("string"), make("string")], t)
        if form == 27:
            return Node("call", "bool", [self.text_of(BOOL_TEXTS, 12) if rng.random() < 0.7 else make(t)], t)
        if form == 28:
            element = ("list", self.element_type())
            return Node("call", rng.choice(["sets.contains", "sets.intersects"]), [make(element), make(element)], t)
        # An error on one side of a logical operator that may absorb it.
        sides = [self.failing(depth, scope, nesting), make(t)]
        rng.shuffle(sides)
        return Node("binary", rng.choice(["&&", "||"]), sides, t)

    def failing(self, depth, scope, nesting):
        """A bool that is an error at run time, most of the time."""
        rng = self.rng
        make = lambda wanted: self.make(wanted, min(depth, 1), scope, nesting)
        number = lambda text: Node("lit", text, type="int")
        operand = rng.choice([
            Node("binary", rng.choice("/%"), [make("int"), number("0")], "int"),
            Node("binary", "+", [number(str(MAX_INT)), number("1")], "int"),
            Node("binary", "*", [number(str(MIN_INT)), number("-1")], "int"),
            Node("binary", "/", [number(str(MIN_INT)), number("-1")], "int"),
            Node("unary", "-", [Node("lit", str(MIN_INT), type="int", parens=1)], "int"),
            Node("select", "absent", [make(("map", "string", "int"))], "int"),
            Node("index", "", [make(("list", "int")), number("99")], "int"),
            Node("call", "int", [string_literal("x", rng)], "int"),
            Node("binary", "+", [Node("call", "dyn", [make("string")], "dyn"), make("int")], "int"),
            Node("call", "math.abs", [number(str(MIN_INT))], "int"),
        ])
        return Node("binary", rng.choice(["<", "==", ">"]), [operand, make("int")], "bool")

    # Ill-typed expressions

    def spoil(self, tree):
        """Puts a wrong thing in a random place: another type, an unknown name, a wrong number of arguments."""
        rng = self.rng
        tree = copy.deepcopy(tree)
        victim = rng.choice(list(walk(tree)))
        form = rng.randrange(6)
        if form <= 2 or form == 3 and not victim.kids:
            other = rng.choice([t for t in [*SCALARS, "null", ("list", "int"), ("map", "string", "int")] if t != victim.type])
            become(victim, self.make(other, 1, {}, 3))
        elif form == 3:
            victim.kids = victim.kids + [self.literal("int")] if victim.op in ("call", "method", "macro") else victim.kids
        elif form == 4:
            become(victim, Node("ident", rng.choice(["nope", "city", "city.nope", "math.pi", *RESERVED[:-1]])))
        else:
            become(victim, Node("call", rng.choice(["nope", "size", "math.nope", "contains", "int"]),
                                [self.literal("int") for _ in range(rng.choice([0, 2, 3]))]))
        return tree

    def break_syntax(self, text):
        """Drops, doubles or swaps tokens, or puts in a bad literal."""
        rng = self.rng
        tokens = TOKEN.findall(text)
        at = rng.randrange(len(tokens))
        form = rng.randrange(5)
        if form == 0:
            del tokens[at]
        elif form == 1:
            tokens.insert(at, tokens[at])
        elif form == 2 and at:
            tokens[at - 1], tokens[at] = tokens[at], tokens[at - 1]
        elif form == 3:
            tokens.insert(at, rng.choice(["(", ")", "[", "]", "{", "}", ",", ".", ":", "?", "+", "!", "-", "&&", "in"]))
        else:
            tokens[at] = rng.choice(["'\\q'", "'\\400'", "'\\ud800'", "'\\U00110000'", "'\\x4'", "'\\u12'", "'a", '"a\n"',
                                     "9223372036854775808", "-9223372036854775809", "0x", "0x8000000000000000",
                                     "1.", "1e", "@", "#", "&", "a=b", "'''", *RESERVED])
        return "".join(tokens)

    # Bindings

    def bindings(self):
        return {name: self.binding(t) for name, t in VARIABLES.items()}

    def binding(self, t, level=0):
        """A random value of type `t`, tagged as in the protocol."""
        rng = self.rng
        if t == "int":
            return {"int": str(rng.choice(INTS) if rng.random() < 0.3 else rng.randint(-9, 20))}
        if t == "double":
            chance = rng.random()
            value = (float(rng.choice(DOUBLES)) if chance < 0.3
                     else rng.choice([math.nan, math.inf, -math.inf]) if chance < 0.4 else round(rng.uniform(-9, 20), 1))
            return {"double": double_text(value)}
        if t == "bool":
            return {"bool": rng.random() < 0.5}
        if t == "string":
            return {"string": rng.choice(STRINGS)}
        if t == "null":
            return {"null": True}
        if t == "timestamp":
            moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=rng.randint(-3 * 10**9, 6 * 10**9),
                                                                        microseconds=rng.choice([0, 0, 500000, 1]))
            return {"timestamp": moment.isoformat() + "Z"}
        if t == "duration":
            micros = rng.choice([0, 1, 1000000, -1500000, 3600000000, 86400000000, -86400000001, rng.randint(-(10**12), 10**12)])
            return {"duration": duration_text(micros * 1000)}
        if t == "dyn":
            choices = ["int", "int", "double", "bool", "string", "null"]
            if level == 0:
                choices += [("list", "int"), ("map", "string", "int")]
            return self.binding(rng.choice(choices), level + 1)
        if t[0] == "list":
            return {"list": [self.binding(t[1], level + 1) for _ in range(rng.choice([0, 1, 2, 3, 4]))]}
        pool = {"string": KEYS, "int": [0, 1, 2, 3, -1], "bool": [True, False]}[t[1]]
        keys = rng.sample(pool, rng.randint(0, min(3, len(pool))))
        tag = lambda key: {t[1]: str(key) if t[1] == "int" else key}
        return {"map": [[tag(key), self.binding(t[2], level + 1)] for key in keys]}


TOKEN = re.compile(r"""[rR]?(?:'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")"""
                   r"""|//[^\n]*\n|0x[0-9a-fA-F]+|[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?|\w+|&&|\|\||[=!<>]=|\s+|.""", re.S)


def become(node, other):
    node.__dict__.update(other.__dict__)


# --------------------------------------------------------------------------------------------------
# Cases, answers and their comparison


@dataclass(eq=False)
class Case:
    tree: Node
    bindings: dict
    text: str = None  # broken on purpose, so that it no longer is the text of the tree

    @property
    def expr(self):
        return self.text if self.text is not None else show(self.tree)

    def names(self):
        def occurs(name):
            pattern = r"\s*\.\s*".join(map(re.escape, name.split(".")))
            return re.search(rf"(?<!\w){pattern}(?!\w)", self.expr)

        return {name for name in VARIABLES if occurs(name)}

    def record(self):
        names = sorted(self.names())
        return {"expr": self.expr, "types": {n: type_name(VARIABLES[n]) for n in names},
                "bindings": {n: self.bindings[n] for n in names}}


def double_text(value):
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(value)


def duration_text(nanos):
    sign = "-" if nanos < 0 else ""
    seconds, rest = divmod(abs(nanos), 10**9)
    return f"{sign}{seconds}" + (f".{rest:09d}".rstrip("0") if rest else "") + "s"


def normal(value):
    """A tagged value in a form that `==` compares as the test wants: NaN equal, -0.0 apart, maps unordered."""
    (tag, content), = value.items()
    if tag == "int":
        return tag, int(content)
    if tag == "double":
        return tag, double_text(float(content.replace("Infinity", "inf")))
    if tag == "list":
        return tag, tuple(normal(element) for element in content)
    if tag == "map":
        return tag, frozenset((normal(key), normal(item)) for key, item in content)
    if tag == "timestamp":
        # cel-cpp writes the year 1 as `1`.
        return tag, re.sub(r"(\.\d*?)0+Z$", r"\1Z", re.sub(r"^\d+", lambda year: year[0].zfill(4), content)).replace(".Z", "Z")
    if tag == "duration":
        return tag, seconds_of(content)
    return tag, content


def seconds_of(text):
    """A duration such as `1h2m3.5s`, `-3.500s` or `0`, in nanoseconds."""
    units = {"h": 3600, "m": 60, "s": 1, "ms": Fraction(1, 10**3), "us": Fraction(1, 10**6), "ns": Fraction(1, 10**9)}
    parts = re.findall(r"([\d.]+)(h|ms|m|us|ns|s)", text)
    seconds = sum(Fraction(number) * units[unit] for number, unit in parts)
    return (-1 if text.startswith("-") else 1) * math.floor(seconds * 10**9)


def kind(answer):
    return next((k for k in ("value", "error", "refused") if k in answer), "broken")


def agree(left, right):
    if kind(left) != kind(right) or kind(left) == "broken":
        return False
    try:
        return kind(left) != "value" or normal(left["value"]) == normal(right["value"])
    except (AttributeError, TypeError, ValueError):
        return False  # not a tagged value


# --------------------------------------------------------------------------------------------------
# The two sides


class Oracle:
    CONFIG = "name: differential\nextensions:\n- name: math\n- name: strings\n- name: sets\n"

    def __init__(self):
        from cel_expr_python import cel

        # cel-expr-python 0.1.3 takes more references to None than it gives back, until Python aborts.
        for _ in range(500_000):
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))
        self.cel = cel
        self.env = cel.NewEnv(config=cel.NewEnvConfigFromYaml(self.CONFIG),
                              variables={name: self.type(t) for name, t in VARIABLES.items()})

    def type(self, t):
        if isinstance(t, str):
            return getattr(self.cel.Type, t.upper())
        parts = [self.type(part) for part in t[1:]]
        return self.cel.Type.List(*parts) if t[0] == "list" else self.cel.Type.Map(*parts)

    def answers(self, cases):
        return [self.answer(case) for case in cases]

    def answer(self, case):
        try:
            program = self.env.compile(case.expr)
        except Exception as error:
            return {"refused": str(error)}
        try:
            result = program.eval(data={name: self.plain(case.bindings[name]) for name in case.names()})
            if result.type().name() == "ERROR":
                return {"error": str(result.value())}
            return {"value": self.tagged(result)}
        except Exception as error:
            # cel-cpp gave up, instead of making an error value that `&&` and `||` can absorb.
            return {"error": str(error), "aborted": True}

    def plain(self, value):
        (tag, content), = value.items()
        if tag == "int":
            return int(content)
        if tag == "double":
            return float(content.replace("Infinity", "inf"))
        if tag == "null":
            return None
        if tag == "list":
            return [self.plain(element) for element in content]
        if tag == "map":
            return {self.plain(key): self.plain(item) for key, item in content}
        if tag == "timestamp":
            return datetime.datetime.fromisoformat(content.replace("Z", "+00:00"))
        if tag == "duration":
            whole, _, rest = content[:-1].lstrip("-").partition(".")
            micros = int(whole) * 10**6 + int(rest.ljust(6, "0")[:6] or 0)
            return datetime.timedelta(microseconds=-micros if content.startswith("-") else micros)
        return content

    def tagged(self, value):
        name = value.type().name().split("<")[0]
        if name == "NULL":
            return {"null": True}
        content = value.value()
        if name == "BOOL":
            return {"bool": content}
        if name == "INT":
            return {"int": str(content)}
        if name == "DOUBLE":
            return {"double": double_text(content)}
        if name == "STRING":
            return {"string": content}
        if name in ("TIMESTAMP", "DURATION"):
            return {name.lower(): str(value)}  # Python's own value would cut the nanoseconds
        if name == "LIST":
            return {"list": [self.tagged(element) for element in content]}
        if name == "MAP":
            return {"map": [[self.tagged_key(key), self.tagged(item)] for key, item in content.items()]}
        return {name.lower(): str(content)}

    @staticmethod
    def tagged_key(key):
        if isinstance(key, bool):
            return {"bool": key}
        return {"int": str(key)} if isinstance(key, int) else {"string": key}


class Tool:
    def __init__(self, command, timeout):
        self.command = command
        self.timeout = timeout

    def answers(self, cases):
        """One answer a case. A case at which the tool ends early or stands still is answered `broken`."""
        answers = []
        while len(answers) < len(cases):
            rest = cases[len(answers):]
            lines = "".join(json.dumps(case.record()) + "\n" for case in rest)
            try:
                run = subprocess.run(self.command, input=lines.encode(), stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, timeout=self.timeout)
                output, fate = run.stdout, f"ended with status {run.returncode}: {run.stderr.decode(errors='replace')[-300:]}"
            except subprocess.TimeoutExpired as late:
                output, fate = late.stdout or b"", f"no answer in {self.timeout} s"
            complete = output.decode(errors="replace").split("\n")[:-1]
            got = [self.parse(line) for line in complete[:len(rest)]]
            answers += got
            if len(got) < len(rest):
                answers.append({"broken": fate})
        return answers

    @staticmethod
    def parse(line):
        try:
            answer = json.loads(line)
            return answer if isinstance(answer, dict) else {"broken": line}
        except ValueError:
            return {"broken": line}


# --------------------------------------------------------------------------------------------------
# Explained divergences
#
# A row is a name, a rule, a reason. A rule is either a rewriting of one node (given a node, another or
# None): the difference is explained when the oracle, asked the rewritten expression, agrees with what the
# tool said of the original; or a predicate of (case, oracle's answer, tool's answer). The first is the
# sharper of the two, for it says what the tool ought to answer.


def literal_call(node, name):
    if node.op == "call" and node.name == name and len(node.kids) == 1 and isinstance(node.kids[0].value, str):
        return node.kids[0].value
    return None


def failing_call(name):
    return Node("call", name, [string_literal("x")])


def lenient_int(node):
    text = literal_call(node, "int")
    return failing_call("int") if text is not None and text != text.strip() else None


def lenient_double(node):
    text = literal_call(node, "double")
    if text is None:
        return None
    plain = re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text)
    special = re.fullmatch(r"[+-]?Infinity|NaN", text)
    return None if plain or special else failing_call("double")


def lenient_timestamp(node):
    text = literal_call(node, "timestamp")
    strict = r"\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)"
    return failing_call("timestamp") if text is not None and not re.fullmatch(strict, text) else None


def null_time(node):
    """`null - d`: cel-cpp's checker lets null stand for a duration, its runtime does not."""
    if node.op == "binary" and node.name in ("+", "-") and any(kid.type == "null" for kid in node.kids):
        return Node("ident", "undeclared")
    return None


def refused_overload(node):
    """`string(null)`, `duration(1)`: cel-cpp's checker lets them pass, its runtime knows no such function."""
    if node.op == "call" and len(node.kids) == 1:
        if (node.name, node.kids[0].type) in (("string", "null"), ("duration", "int"), ("int", "duration")):
            return Node("ident", "undeclared")
    if node.name in ("math.greatest", "math.least") and any(kid.type in SCALARS[2:] + ("null",) or len(node.kids) > 1 and isinstance(kid.type, tuple) for kid in node.kids):
        return Node("ident", "undeclared")
    return None


def refused_key(node):
    """`{1.5: 2}`: a warning of cel-cpp's checker and an error at run time."""
    if node.op == "map" and any(key.type in ("double", "null", "timestamp", "duration") or isinstance(key.type, tuple)
                                for key in node.kids[::2]):
        return Node("ident", "undeclared")
    return None


def open_literal(node):
    """`{}` and `[]`: cel-cpp leaves their element type open and settles on the first overload that fits."""
    if node.op in ("list", "map") and not node.kids:
        return Node("call", "dyn", [Node("lit", show_bare(node))])
    return None


def aborted(case, oracle, tool):
    return oracle.get("aborted", False) and kind(tool) == "value"


def open_result(case, oracle, tool):
    return kind(oracle) == "refused" and kind(tool) != "refused" and bool(re.search(r"\{\}|\[\]", case.expr))


def lenient_text(case, oracle, tool):
    """A text that was computed, or spoiled as text, so that no rule above could rewrite it."""
    computed = re.search(r"\b(int|double|timestamp)\s*\(", case.expr)
    return kind(oracle) == "value" and tool.get("error") == "bad-conversion" and bool(computed)


def first_overload(case, oracle, tool):
    texts = ("no matching overload", "expression of type 'dyn' cannot be the range")
    return any(text in oracle.get("refused", "") for text in texts) and kind(tool) != "refused" and "dyn" in case.expr


def null_operand(case, oracle, tool):
    return kind(oracle) != "refused" and "null" in tool.get("refused", "")


def math_list(case, oracle, tool):
    return "invalid single argument value" in oracle.get("refused", "") and kind(tool) == "error"


def out_of_subset(case, oracle, tool):
    outside = re.compile(r"""(?<!\w)[rR]?[bB][rR]?['"]|\d[uU]\b|\b(type|matches|uint|bytes)\b|\?\.|\[\?|`|\b(int|double|bool|string|dyn)\b(?!\s*\()""")
    return kind(tool) == "refused" and case.text is not None and bool(outside.search(case.expr))


DIVERGENCES = [
    ("lenient-int-text", lenient_int, "cel-cpp skips white space around the digits: int(' 5') is 5; cel-go refuses it"),
    ("lenient-double-text", lenient_double, "cel-cpp reads white space, hexadecimal, 'inf' and 'nan(…)' in double('…')"),
    ("lenient-timestamp-text", lenient_timestamp, "cel-cpp reads more than RFC 3339: one-digit fields, '+0100', 't', ':60', white space"),
    ("null-time", null_time, "null beside an instant or a duration in arithmetic is refused at once, not at run time"),
    ("checked-overload", refused_overload, "an overload that cel-cpp declares and does not have is refused at once"),
    ("checked-map-key", refused_key, "a map key of a wrong type is refused at once, not at run time"),
    ("empty-literal", open_literal, "what is read out of [] or {} is dyn: cel-cpp takes `{}.a + dyn(x)` for int and refuses `{}.a.map(x, x)`"),
    ("empty-literal", open_result, "the same where the oracle refuses what mizan leaves to the evaluation"),
    ("math-list", math_list, "math.least and math.greatest look at the elements of a list when they are evaluated"),
    ("lenient-text", lenient_text, "the same of a text that was computed"),
    ("first-overload", first_overload, "of overloads that fit `dyn` cel-cpp's checker takes the first, mizan leaves the type open"),
    ("null-time", null_operand, "the same of a null that is not written out"),
    ("aborted", aborted, "a duplicate key ends cel-cpp's evaluation, past any && or || that should absorb the error"),
    ("outside-the-subset", out_of_subset, "bytes, uint, type values, optionals and matches are not in mizan's subset"),
]
PREDICATES = (aborted, null_operand, open_result, math_list, lenient_text, first_overload, out_of_subset)


def rewrite(tree, rules):
    """The tree with the rules applied everywhere, or None if none of them applies."""
    changed = False

    def visit(node):
        nonlocal changed
        for rule in rules:
            other = rule(node)
            if other is not None:
                changed = True
                return other
        fresh = copy.copy(node)
        fresh.kids = [visit(kid) for kid in node.kids]
        return fresh

    result = visit(tree)
    return result if changed else None


def explain(case, oracle, tool, side):
    """The name of the explanation of a difference, or None."""
    for name, rule, _ in DIVERGENCES:
        if rule in PREDICATES:
            if rule(case, oracle, tool):
                return name
        elif case.text is None and explains(case, tool, side, [rule]):
            return name
    rules = [rule for _, rule, _ in DIVERGENCES if rule not in PREDICATES]
    if case.text is None and explains(case, tool, side, rules):
        return "several of the above"
    return None


def explains(case, tool, side, rules):
    tree = rewrite(case.tree, rules)
    return tree is not None and agree(side.answer(Case(tree, case.bindings)), tool)


# --------------------------------------------------------------------------------------------------
# Shrinking

SIMPLE = {"int": "0", "double": "0.5", "bool": "true", "string": "''", "null": "null"}


def smaller(tree):
    """Trees that are one step smaller: a subtree in place of its parent, a literal in place of a subtree."""
    places = list(walk(tree))
    for at, place in enumerate(places):
        options = list(place.kids)
        simple = SIMPLE.get(place.type) if isinstance(place.type, str) else {"list": "[]", "map": "{}"}[place.type[0]]
        if simple and show_bare(place) != simple and place.kids:
            options.append(Node("lit", simple, type=place.type))
        for option in options:
            fresh = copy.deepcopy(tree)
            become(list(walk(fresh))[at], copy.deepcopy(option))
            yield fresh
        if place.op in ("list", "map") and place.kids:
            fresh = copy.deepcopy(tree)
            victim = list(walk(fresh))[at]
            victim.kids = victim.kids[:-2 if place.op == "map" else -1]
            yield fresh
        if place.parens or place.gap != " ":
            fresh = copy.deepcopy(tree)
            victim = list(walk(fresh))[at]
            victim.parens, victim.gap = 0, " "
            yield fresh


def shrink(case, answers, side, tool, rounds=40):
    """The smallest case found that still differs in the same way, and its two answers."""
    if case.text is not None:
        return case, answers
    wanted = tuple(map(kind, answers))
    for _ in range(rounds):
        trees = sorted(smaller(case.tree), key=lambda tree: len(show(tree)))[:300]
        options = [option for option in (Case(tree, case.bindings) for tree in trees)
                   if len(option.expr) < len(case.expr) or option.expr != case.expr and len(option.expr) == len(case.expr)]
        pairs = list(zip(options, side.answers(options), tool.answers(options)))
        found = next(((o, (a, b)) for o, a, b in pairs
                      if (kind(a), kind(b)) == wanted and not agree(a, b) and not explain(o, a, b, side)), None)
        if found is None or len(found[0].expr) >= len(case.expr):
            break
        case, answers = found
    return case, answers


# --------------------------------------------------------------------------------------------------


def main():
    parser = argparse.ArgumentParser(description="Differential test of mizan's expressions against cel-expr-python.")
    parser.add_argument("--tool", required=True, nargs="+", help="the executable under test and its arguments")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20000, help="number of expressions (default 20000)")
    parser.add_argument("--depth", type=int, default=5, help="greatest depth of an expression (default 5)")
    parser.add_argument("--batch", type=int, default=1000, help="cases given to one run of the tool")
    parser.add_argument("--timeout", type=float, default=60, help="seconds one batch may take")
    parser.add_argument("--show", type=int, default=20, help="unexplained differences to shrink and print")
    parser.add_argument("--print", action="store_true", help="print the cases with the oracle's answers as NDJSON, and end")
    options = parser.parse_args()

    side, tool = Oracle(), Tool(options.tool, options.timeout)
    generator = Generator(random.Random(options.seed), options.depth)
    agreed, explained, unexplained = Counter(), Counter(), []
    done = 0
    while done < options.count:
        cases = []
        while len(cases) < min(options.batch, options.count - done):
            case = generator.case()
            if len(case.expr) <= 1500 and sum(1 for _ in walk(case.tree)) <= 300:
                cases.append(case)
        done += len(cases)
        theirs = side.answers(cases)
        if options.print:
            for case, answer in zip(cases, theirs):
                print(json.dumps({**case.record(), "oracle": answer}, ensure_ascii=False))
            continue
        for case, oracle, answer in zip(cases, theirs, tool.answers(cases)):
            if agree(oracle, answer):
                agreed[kind(oracle)] += 1
                continue
            reason = explain(case, oracle, answer, side)
            if reason:
                explained[reason] += 1
            else:
                unexplained.append((case, (oracle, answer)))
    if options.print:
        return 0

    for number, (case, answers) in enumerate(unexplained[:options.show], 1):
        small, (oracle, answer) = shrink(case, answers, side, tool)
        record = small.record()
        print(f"\n{number}. {record['expr']}")
        if record["bindings"]:
            print(f"   with    {json.dumps(record['bindings'], ensure_ascii=False)}")
        print(f"   oracle  {json.dumps(oracle, ensure_ascii=False)}")
        print(f"   tool    {json.dumps(answer, ensure_ascii=False)}")
        if small is not case:
            print(f"   from    {case.expr!r}")

    print(f"\nseed {options.seed}, {done} cases")
    print("agreed: " + ", ".join(f"{agreed[k]} {name}" for k, name in
                                 [("value", "values"), ("error", "errors"), ("refused", "refused")]))
    reasons = {name: reason for name, _, reason in DIVERGENCES}
    for name, count in sorted(explained.items()):
        print(f"explained: {count} {name}" + (f" ({reasons[name]})" if name in reasons else ""))
    print(f"unexplained: {len(unexplained)}")
    for pair, count in sorted(Counter(tuple(map(kind, answers)) for _, answers in unexplained).items()):
        print(f"  {count} oracle {pair[0]}, tool {pair[1]}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
