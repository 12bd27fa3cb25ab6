"""Writes values as block-style YAML."""
import json
import re

PLAIN = re.compile(r"[A-Za-zÀ-ÿ\u0600-\u06ff][^:#{}\[\],&*!|>'\"%@`\n]*(?:, [^:#{}\[\],&*!|>'\"%@`\n]+)*")
WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def scalar(value):
    """On one line, without quotes where no reader can take it for something else."""
    if isinstance(value, str) and PLAIN.fullmatch(value) and value.lower() not in WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)


def entry(key, value, indent):
    """A key with its value, as lines that end in a line feed; lists of scalars stand on one line."""
    if isinstance(value, dict):
        return f"{indent}{key}:\n" + "".join(entry(*item, indent + "  ") for item in value.items())
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return f"{indent}{key}:\n" + "".join(_item(item, indent) for item in value)
    if isinstance(value, list):
        return f"{indent}{key}: [{', '.join(map(scalar, value))}]\n"
    return f"{indent}{key}: {scalar(value)}\n"


def _item(mapping, indent):
    text = "".join(entry(*pair, indent + "  ") for pair in mapping.items())
    return f"{indent}- {text[len(indent) + 2:]}"
