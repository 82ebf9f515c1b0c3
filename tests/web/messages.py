# SPDX-License-Identifier: Apache-2.0
"""Constant pieces of interface messages (ICU MessageFormat) and names of the reference data.

Knows nothing of pages.
"""
import re

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
SELECTORS = ("plural", "select", "selectordinal")
PLURAL_HEAD = re.compile(r"\s*(?:offset:\d+\s*)?(?:=\d+|\w+)\s*\{")


def literal_pieces(pattern):
    """The texts that stand in a message whatever its arguments are, each branch for itself."""
    pieces, _ = _read(pattern, 0, False)
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


def _read(pattern, at, nested):
    pieces, text = [], ""
    while at < len(pattern):
        sign = pattern[at]
        if sign == "'":
            quoted, at = _quoted(pattern, at)
            text += quoted
        elif sign == "{":
            inner, at = _argument(pattern, at + 1)
            pieces += [text, *inner]
            text = ""
        elif sign == "}" and nested:
            break
        elif sign == "#" and nested:
            pieces.append(text)
            text = ""
            at += 1
        else:
            text += sign
            at += 1
    pieces.append(text)
    return pieces, at


def _quoted(pattern, at):
    """'' is one apostrophe; one before a brace quotes up to the next."""
    following = pattern[at + 1:at + 2]
    if following == "'":
        return "'", at + 2
    if following not in ("{", "}", "#", "|"):
        return "'", at + 1
    end = pattern.find("'", at + 1)
    end = len(pattern) if end < 0 else end
    return pattern[at + 1:end], end + 1


def _argument(pattern, at):
    """From behind '{' of an argument to behind its '}': the texts of its branches."""
    end = re.compile(r"[{}]").search(pattern, at)
    if end is None or end[0] == "}":
        return [], (end.end() if end else len(pattern))
    parts = [part.strip() for part in pattern[at:].split(",", 2)]
    if len(parts) < 3 or parts[1] not in SELECTORS:
        return [], pattern.find("}", at) + 1
    at = pattern.index(",", pattern.index(",", at) + 1) + 1
    pieces = []
    while head := PLURAL_HEAD.match(pattern, at):
        inner, at = _read(pattern, head.end(), True)
        pieces += inner
        at += 1
    closing = pattern.find("}", at)
    return pieces, (closing if closing >= 0 else len(pattern)) + 1


def names_in(value):
    """Every object of six languages inside a piece of JSON."""
    if isinstance(value, dict):
        if set(LANGUAGES) <= set(value) and all(isinstance(value[t], str) for t in LANGUAGES):
            yield value
        else:
            for inner in value.values():
                yield from names_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from names_in(inner)
