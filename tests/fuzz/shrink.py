"""shrink.py - makes a program smaller as long as it stays interesting.

It knows little of Python: a statement is a line with the deeper lines below it
and the clauses that follow, such as `except`; each of those is a head with a
body.
"""
import re

_CLAUSE = re.compile(r"(except|finally|else|elif)\b")


def _indent(line):
    return len(line) - len(line.lstrip())


def _body_end(lines, at):
    """Behind the body that the line at [at] heads."""
    depth, end = _indent(lines[at]), at + 1
    while end < len(lines) and _indent(lines[end]) > depth:
        end += 1
    return end


def _end(lines, at):
    """Behind the statement at [at], with its clauses."""
    depth, end = _indent(lines[at]), _body_end(lines, at)
    while end < len(lines) and _indent(lines[end]) == depth and _CLAUSE.match(lines[end].lstrip()):
        end = _body_end(lines, end)
    return end


def _smaller(lines, at):
    """Programs that have less at the line at [at], the smallest first."""
    end, whole, depth = _body_end(lines, at), _end(lines, at), _indent(lines[at])
    for last in {whole: 0, end: 0}:
        yield lines[:at] + lines[last:]
        if lines[at:last] != [" " * depth + "pass"]:
            yield lines[:at] + [" " * depth + "pass"] + lines[last:]
    if end > at + 1:                     # its body in its place
        by = _indent(lines[at + 1]) - depth
        yield lines[:at] + [line[by:] for line in lines[at + 1:end]] + lines[whole:]


def is_python(text):
    try:
        compile(text, "program.py", "exec")
    except SyntaxError:
        return False
    return True


def shrink(text, is_interesting):
    """The smallest program found; [text] itself is interesting."""
    lines, before = [line for line in text.split("\n") if line.strip()], None
    while lines != before:
        before, at = lines, 0
        while at < len(lines):
            for less in _smaller(lines, at):
                if is_interesting("\n".join(less) + "\n"):
                    lines = less
                    break
            else:
                at += 1
    return "\n".join(lines) + "\n"
