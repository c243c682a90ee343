# _source.py - the text of a function or a class, for inspect: from its first
# line to the last that is indented under it.
import re
from _std import source_lines


def _strings_and_brackets(line, open_quote):
    """Scans a line that begins inside a string which open_quote ends ("": in
    none): the quote that is open at its end, and how many brackets more are
    opened than closed."""
    depth = 0
    i = 0
    while i < len(line):
        if open_quote:
            if line[i] == "\\":
                i += 2
            elif line.startswith(open_quote, i):
                i += len(open_quote)
                open_quote = ""
            else:
                i += 1
            continue
        c = line[i]
        if c == "#":
            break
        if c in "\"'":
            open_quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(open_quote)
            continue
        depth += (c in "([{") - (c in ")]}")
        i += 1
    return open_quote, depth


def _logical(lines, at):
    """The number of the line behind the logical one that begins at lines[at].
    """
    quote, depth = "", 0
    while at < len(lines):
        line = lines[at]
        quote, more = _strings_and_brackets(line, quote)
        depth += more
        at += 1
        continued = line.rstrip("\r\n").endswith("\\")
        if len(quote) == 1 and not continued:
            quote = ""
        if not quote and depth <= 0 and not continued:
            break
    return at


def _indent(line):
    return len(line) - len(line.lstrip())


def block(lines):
    """Of lines, those of the def, class or lambda that begins with the first.
    """
    at = 0
    while at < len(lines) and lines[at].lstrip().startswith("@"):
        at = _logical(lines, at)
    if at == len(lines):
        return lines
    margin = _indent(lines[at])
    is_lambda = not re.match(r"\s*(async\s+def|def|class)\b", lines[at])
    at = last = _logical(lines, at)
    body = None
    while at < len(lines) and not is_lambda:
        line = lines[at]
        if not line.strip():
            at += 1
        elif line.lstrip().startswith("#"):
            at += 1
            if body is not None and _indent(line) >= body:
                last = at
        elif _indent(line) > margin:
            body = _indent(line) if body is None else body
            at = last = _logical(lines, at)
        else:
            break
    return lines[:last]


_BEGINS = re.compile(r"(\s*def\s)|(\s*async\s+def\s)|"
                     r"(.*(?<!\w)lambda(:|\s))|(\s*@)")


def line_of_code(lines, first):
    """The index of the line where a function begins, whose code says that it
    is line number first."""
    at = first - 1
    if at >= len(lines):
        raise OSError("lineno is out of bounds")
    while at > 0 and not _BEGINS.match(lines[at]):
        at -= 1
    return at


def line_of_class(lines, qualname):
    """The index of the line where a class of this name begins, with its
    decorators."""
    begins = re.compile(r"(\s*)(?:async\s+def|def|class)\s+(\w+)")
    wanted = [name for name in qualname.split(".") if name != "<locals>"]
    inside = []                     # (indentation, name) of what is around
    decorated = None
    at = 0
    while at < len(lines):
        line = lines[at]
        found = begins.match(line)
        if line.strip() and not line.lstrip().startswith("#"):
            while inside and _indent(line) <= inside[-1][0]:
                inside.pop()
            if found:
                inside.append((len(found[1]), found[2]))
                if ([name for _, name in inside] == wanted and
                        line.lstrip().startswith("class")):
                    return at if decorated is None else decorated
            if not line.lstrip().startswith("@"):
                decorated = None
            elif decorated is None:
                decorated = at
        at = _logical(lines, at)
    raise OSError("could not find class definition")


def lines_of(filename):
    lines = source_lines(filename)
    if not lines:
        raise OSError("could not get source code")
    return lines
