# re.py - regular expressions: patterns, matches, and what is done with them.
# What is looked for, and where it is found, is re.c's: _compile() and _find().
import enum
from operator import index as _index

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall",
           "finditer", "compile", "purge", "escape", "error", "Pattern",
           "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE",
           "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG",
           "RegexFlag"]


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    TEMPLATE = T = 1
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        return enum.global_flag_repr(self)

    __str__ = object.__str__


RegexFlag.__module__ = "re"
globals().update(RegexFlag.__members__)


class error(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg += f" (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


_SEARCH, _MATCH, _FULLMATCH = range(3)
_ALL = 1 << 62
_SPECIAL = {c: "\\" + chr(c) for c in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


class Match:
    """What a pattern has found in a text."""
    __slots__ = ("re", "string", "pos", "endpos", "_spans", "_texts")
    __module__ = "re"

    __iter__ = None             # its [] is no sequence's

    def __init__(self):
        raise TypeError("cannot create 're.Match' instances")

    @classmethod
    def _make(cls, pattern, string, pos, endpos, found):
        self = cls.__new__(cls)
        self.re, self.string = pattern, string
        self._spans, self._texts = found
        self.pos = min(max(pos, 0), len(string))
        self.endpos = min(max(endpos, 0), len(string))
        return self

    def _index(self, group):
        try:
            if hasattr(type(group), "__index__"):
                group = _index(group)
            else:
                group = self.re.groupindex.get(group, -1)
        except TypeError:               # a key that has no hash
            group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group

    def _get(self, group):
        return self._texts[self._index(group)]

    def group(self, *groups):
        if not groups:
            return self._get(0)
        if len(groups) == 1:
            return self._get(groups[0])
        return tuple([self._get(g) for g in groups])

    def __getitem__(self, group):
        return self._get(group)

    def groups(self, default=None):
        return tuple([default if text is None else text
                      for text in self._texts[1:]])

    def groupdict(self, default=None):
        return {name: default if self._texts[g] is None else self._texts[g]
                for name, g in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[1 + 2 * self._index(group)]

    def end(self, group=0, /):
        return self._spans[2 + 2 * self._index(group)]

    def span(self, group=0, /):
        at = 1 + 2 * self._index(group)
        return self._spans[at:at + 2]

    def expand(self, template):
        return _fill(_template(self.re, template), self._texts)

    @property
    def lastindex(self):
        return self._spans[0] or None

    @property
    def lastgroup(self):
        for name, group in self.re.groupindex.items():
            if group == self._spans[0]:
                return name

    @property
    def regs(self):
        return tuple([self.span(g) for g in range(self.re.groups + 1)])

    def __repr__(self):
        return (f"<re.Match object; span={self.span()!r}, "
                f"match={self.group()!r}>")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        return _alias(cls, item)


class Pattern:
    """A compiled pattern."""
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_code",
                 "__weakref__")
    __module__ = "re"

    def __init__(self):
        raise TypeError("cannot create 're.Pattern' instances")

    def _one(self, string, pos, endpos, how):
        for found in _find(self._code, string, pos, endpos, how, 1, False):
            return Match._make(self, string, pos, endpos, found)

    def _all(self, string, pos, endpos):
        return _find(self._code, string, pos, endpos, _SEARCH, _ALL, False)

    def _pieces(self, string, most):
        return _find(self._code, string, 0, _ALL, _SEARCH, most or _ALL, True)

    def search(self, string, pos=0, endpos=_ALL):
        return self._one(string, pos, endpos, _SEARCH)

    def match(self, string, pos=0, endpos=_ALL):
        return self._one(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=_ALL):
        return self._one(string, pos, endpos, _FULLMATCH)

    def finditer(self, string, pos=0, endpos=_ALL):
        found = self._all(string, pos, endpos)
        return (Match._make(self, string, pos, endpos, f) for f in found)

    def findall(self, string, pos=0, endpos=_ALL):
        found = [texts for _, texts in self._all(string, pos, endpos)]
        if self.groups == 0:
            return [texts[0] for texts in found]
        if self.groups == 1:
            return [texts[1] or string[:0] for texts in found]
        return [tuple([text or string[:0] for text in texts[1:]])
                for texts in found]

    def split(self, string, maxsplit=0):
        parts = []
        for i, piece in enumerate(self._pieces(string, maxsplit)):
            if i % 2:
                parts.extend(piece[1][1:])
            else:
                parts.append(piece)
        return parts

    def subn(self, repl, string, count=0):
        pieces = self._pieces(string, count)
        template = None if callable(repl) else _template(self, repl)
        for i in range(1, len(pieces), 2):
            if template is None:
                m = Match._make(self, string, 0, _ALL, pieces[i])
                pieces[i] = repl(m) or string[:0]
            else:
                pieces[i] = _fill(template, pieces[i][1])
        return string[:0].join(pieces), len(pieces) // 2

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str):
            flags &= ~UNICODE
        names = [f"re.{f.name}" for f in (IGNORECASE, LOCALE, MULTILINE,
                 DOTALL, VERBOSE, DEBUG, ASCII, UNICODE) if flags & f]
        return "re.compile({})".format(
            ", ".join([repr(self.pattern)[:200]] + ["|".join(names)][:len(names)]))

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, self.pattern) == (other.flags, other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __class_getitem__(cls, item):
        return _alias(cls, item)


def _alias(cls, item):
    import types
    return types.GenericAlias(cls, item)


# --- what stands for a match ------------------------------------------------

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
            "v": "\v", "\\": "\\"}


def _group_named(pattern, template, at, name):
    """The number of the group in \\g<name>, whose name stands [at]."""
    if name.isidentifier():
        if name not in pattern.groupindex:
            raise IndexError(f"unknown group name {name!r}")
        return pattern.groupindex[name]
    try:
        group = int(name)
        if group < 0:
            raise ValueError
    except ValueError:
        raise error(f"bad character in group name {name!r}", template,
                    at) from None
    if group > pattern.groups:
        raise error(f"invalid group reference {group}", template, at)
    return group


def _digits(text, at):
    """The escape of digits [at]: a text or the number of a group, and where
    it ends."""
    c = text[at]
    end = at + 1
    if c == "0":
        while end < at + 3 and text[end:end + 1] in OCTAL:
            end += 1
        return chr(int(text[at:end], 8)), end
    if text[end:end + 1] in DIGITS:
        end += 1
        octal = text[at:at + 3]
        if len(octal) == 3 and all(d in OCTAL for d in octal):
            if int(octal, 8) > 0o377:
                raise error(f"octal escape value \\{octal} outside of range "
                            "0-0o377", text, at - 1)
            return chr(int(octal, 8)), at + 3
    return int(text[at:end]), end


OCTAL, DIGITS = frozenset("01234567"), frozenset("0123456789")


def _escape_at(pattern, text, at):
    """The same for the escape whose backslash stands before [at]."""
    c = text[at:at + 1]
    if c == "":
        raise error("bad escape (end of pattern)", text, at - 1)
    if c == "g":
        if text[at + 1:at + 2] != "<":
            raise error("missing <", text, at + 1)
        end = text.find(">", at + 2)
        if end == at + 2 or (end < 0 and at + 2 == len(text)):
            raise error("missing group name", text, at + 2)
        if end < 0:
            raise error("missing >, unterminated name", text, at + 2)
        name = text[at + 2:end]
        return _group_named(pattern, text, at + 2, name), end + 1
    if c in DIGITS:
        value, end = _digits(text, at)
        if isinstance(value, int) and value > pattern.groups:
            raise error(f"invalid group reference {value}", text, at)
        return value, end
    if c in _ESCAPES:
        return _ESCAPES[c], at + 1
    if c.isascii() and c.isalpha():
        raise error(f"bad escape \\{c}", text, at - 1)
    return "\\" + c, at + 1


def _template(pattern, template):
    """A template as texts and numbers of groups."""
    if isinstance(template, str):
        text = template
    else:
        text = str(template, "latin-1")
    parts, at = [], 0
    while (found := text.find("\\", at)) >= 0:
        parts.append(text[at:found])
        value, at = _escape_at(pattern, text, found + 1)
        parts.append(value)
    parts.append(text[at:])
    if isinstance(template, str):
        return parts
    return [p if isinstance(p, int) else p.encode("latin-1") for p in parts]


def _fill(template, texts):
    empty = template[0][:0]
    return empty.join([texts[part] or empty if isinstance(part, int) else part
                       for part in template])


# --- functions --------------------------------------------------------------

_cache = {}
_CACHED = 512


def _check_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & LOCALE and flags & ASCII:
            raise ValueError("ASCII and LOCALE flags are incompatible")


def compile(pattern, flags=0):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError(
                "cannot process flags argument with a compiled pattern")
        return pattern
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    _check_flags(pattern, flags)
    made = _compile(pattern, flags)
    if len(made) == 2:
        if made[0] == _TOO_OFTEN:
            raise OverflowError(made[0])
        raise error(made[0], pattern, made[1])
    self = Pattern.__new__(Pattern)
    self.pattern = pattern
    self._code, self.groups, self.flags, self.groupindex = made
    if isinstance(pattern, str) and not self.flags & ASCII:
        self.flags |= UNICODE.value
    if len(_cache) >= _CACHED:
        del _cache[next(iter(_cache))]
    _cache[key] = self
    return self


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    text = str(pattern, "latin-1")
    return text.translate(_SPECIAL).encode("latin-1")
