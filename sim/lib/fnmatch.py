# fnmatch.py - names held against patterns as shells have them.
import functools
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(os.fspath(name), os.fspath(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, "latin-1")),
                                "latin-1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    match = _compile_pattern(os.fspath(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    return _compile_pattern(pat)(name) is not None


# --- as regular expressions -------------------------------------------------

def translate(pat):
    """The regular expression of [pat].  What stands before the next * takes
    the first place where it fits and never tries another: (?>...)."""
    pieces = [[]]                   # between stars
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == "*":
            if len(pieces) == 1 or pieces[-1]:
                pieces.append([])
        elif c == "?":
            pieces[-1].append(".")
        elif c == "[" and (end := _set_end(pat, at)) >= 0:
            pieces[-1].append(_set(pat[at:end]))
            at = end + 1
        else:
            pieces[-1].append(re.escape(c))
    first, *rest = ["".join(piece) for piece in pieces]
    middle = "".join([f"(?>.*?{piece})" for piece in rest[:-1]])
    last = f".*{rest[-1]}" if rest else ""
    return rf"(?s:{first}{middle}{last})\Z"


def _set_end(pat, at):
    """Where the ] of the set is whose [ stands before [at]; -1: nowhere."""
    if pat.startswith("!", at):
        at += 1
    return pat.find("]", at + pat.startswith("]", at))


def _set(body):
    """The set with [body] between its brackets, which is not empty."""
    if "-" in body:
        body = _ranges(body)
    else:
        body = body.replace("\\", r"\\")
    body = re.sub(r"([&~|])", r"\\\1", body)
    if body == "":
        return "(?!)"
    if body == "!":
        return "."
    if body[0] == "!":
        return f"[^{body[1:]}]"
    return f"[\\{body}]" if body[0] in "^[" else f"[{body}]"


def _ranges(body):
    """[body] without its empty ranges; a - that makes no range is escaped."""
    parts = []
    at = 0
    dash = body.find("-", 2 if body[0] == "!" else 1)
    while dash >= 0:
        parts.append(body[at:dash])
        at = dash + 1
        dash = body.find("-", dash + 3)
    if body[at:]:
        parts.append(body[at:])
    else:
        parts[-1] += "-"
    for k in range(len(parts) - 1, 0, -1):
        if parts[k - 1][-1] > parts[k][0]:
            parts[k - 1] = parts[k - 1][:-1] + parts[k][1:]
            del parts[k]
    return "-".join([part.replace("\\", r"\\").replace("-", r"\-")
                     for part in parts])
