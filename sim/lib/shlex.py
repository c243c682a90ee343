# shlex.py - lines as a shell splits them into words.
import re

__all__ = ["split", "quote", "join"]

_UNSAFE = re.compile(r"[^\w@%+=:,./-]", re.ASCII)


def _escaped(s, at, quote):
    """The character behind the backslash at [at], and what it stands for."""
    if at + 1 >= len(s):
        raise ValueError("No escaped character")
    char = s[at + 1]
    return char if not quote or char in (quote, "\\") else "\\" + char


def _quoted(s, at, escapes):
    """What is in the quotes that begin at [at], and where it goes on."""
    quote, text = s[at], ""
    at += 1
    while at < len(s):
        if s[at] == quote:
            return text, at + 1
        if escapes and s[at] == "\\":
            text += _escaped(s, at, quote)
            at += 2
        else:
            text += s[at]
            at += 1
    raise ValueError("No closing quotation")


def split(s, comments=False, posix=True):
    if s is None or not posix:
        raise RuntimeError("ticktape does not provide shlex.split() of "
                           "sys.stdin, or with posix=False")
    words, word, at = [], None, 0
    while at < len(s):
        char = s[at]
        if char in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
            at += 1
        elif comments and char == "#":
            if word is not None:
                words.append(word)
                word = None
            end = s.find("\n", at)
            at = end if end >= 0 else len(s)
        elif char in "\"'":
            text, at = _quoted(s, at, char == '"')
            word = (word or "") + text
        elif char == "\\":
            word = (word or "") + _escaped(s, at, "")
            at += 2
        else:
            word = (word or "") + char
            at += 1
    if word is not None:
        words.append(word)
    return words


def quote(s):
    if not s:
        return "''"
    if _UNSAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(quote(word) for word in split_command)
