# difflib.py - what two sequences have in common, and how texts differ.
from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher",
           "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff",
           "unified_diff", "Match"]

Match = namedtuple("Match", "a b size")
Match.__module__ = "difflib"

_MANY = 200                         # items from which popular ones are junk


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest block that a and b have in common, then those to its
    left and to its right, and so on."""
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        self._index()

    def _index(self):
        # b2j: where each item of b stands, but for junk and what is popular.
        self.b2j = places = {}
        for j, item in enumerate(self.b):
            places.setdefault(item, []).append(j)
        isjunk = self.isjunk
        self.bjunk = {x for x in places if isjunk(x)} if isjunk else set()
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(self.b) >= _MANY:
            most = len(self.b) // 100 + 1
            self.bpopular = {x for x in places if len(places[x]) > most}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        i, j, size = alo, blo, 0
        ending = {}                 # at j: length of the match that ends there
        for at in range(alo, ahi):
            longer = {}
            for k in places.get(a[at], ()):
                if k < blo:
                    continue
                if k >= bhi:
                    break
                length = longer[k] = ending.get(k - 1, 0) + 1
                if length > size:
                    i, j, size = at - length + 1, k - length + 1, length
            ending = longer
        # Then as far as it goes on both sides: first with what is no junk
        # (popular items), then with what is.
        for wanted in False, True:
            while (i > alo and j > blo and a[i - 1] == b[j - 1]
                   and (b[j - 1] in junk) is wanted):
                i, j, size = i - 1, j - 1, size + 1
            while (i + size < ahi and j + size < bhi
                   and a[i + size] == b[j + size]
                   and (b[j + size] in junk) is wanted):
                size += 1
        return Match(i, j, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        found, open = [], [(0, len(self.a), 0, len(self.b))]
        while open:
            alo, ahi, blo, bhi = open.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    open.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    open.append((i + size, ahi, j + size, bhi))
        found.sort()
        joined = []
        for i, j, size in found:
            if joined and (joined[-1].a + joined[-1].size,
                           joined[-1].b + joined[-1].size) == (i, j):
                joined[-1] = joined[-1]._replace(size=joined[-1].size + size)
            else:
                joined.append(Match(i, j, size))
        joined.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = codes = []
        for ai, bj, size in self.get_matching_blocks():
            if i < ai or j < bj:
                codes.append(("delete" if j == bj else "insert" if i == ai
                              else "replace", i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(("equal", ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        # As in CPython 3.11, the list of get_opcodes() itself is cut.
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum([m.size for m in self.get_matching_blocks()]),
                      len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left, matches = {}, 0
        for item in self.a:
            have = left.get(item, self.fullbcount.get(item, 0))
            left[item] = have - 1
            matches += have > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    found, matcher = [], SequenceMatcher()
    matcher.set_seq2(word)
    for other in possibilities:
        matcher.set_seq1(other)
        if (matcher.real_quick_ratio() >= cutoff
                and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), other))
    return [other for _, other in nlargest(n, found)]


# --- lines, and what changed within them ------------------------------------

def IS_LINE_JUNK(line, pat=None):
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def _marked(mark, lines):
    for line in lines:
        yield f"{mark} {line}"


def _guide(line, tags):
    """The line of marks under a line: its own white space stays."""
    return "".join([c if tag == " " and c.isspace() else tag
                    for c, tag in zip(line, tags)]).rstrip()


class Differ:
    SIMILAR = 0.75

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "equal":
                yield from _marked(" ", a[alo:ahi])
            else:
                yield from self._changed(a[alo:ahi], b[blo:bhi])

    def _changed(self, a, b):
        # What became of the lines [a]: [b].
        if not a or not b:
            yield from _marked("-" if a else "+", a or b)
            return
        pair = self._closest(a, b)
        if pair is None:
            parts = [("-", a), ("+", b)]
            for mark, lines in parts if len(b) >= len(a) else parts[::-1]:
                yield from _marked(mark, lines)
            return
        i, j = pair
        yield from self._changed(a[:i], b[:j])
        if a[i] == b[j]:
            yield "  " + a[i]
        else:
            yield from self._within(a[i], b[j])
        yield from self._changed(a[i + 1:], b[j + 1:])

    def _closest(self, a, b):
        # The places of the two lines that are most alike, of equal ones if
        # none are merely alike; None if there are none.
        best, pair, equal = self.SIMILAR - 0.01, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j, new in enumerate(b):
            matcher.set_seq2(new)
            for i, old in enumerate(a):
                if old == new:
                    equal = equal or (i, j)
                    continue
                matcher.set_seq1(old)
                if (matcher.real_quick_ratio() > best
                        and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best, pair = matcher.ratio(), (i, j)
        return equal if best < self.SIMILAR else pair

    def _within(self, old, new):
        over = under = ""
        matcher = SequenceMatcher(self.charjunk, old, new)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            marks = {"equal": "  ", "replace": "^^"}.get(tag, "-+")
            over += marks[0] * (ahi - alo)
            under += marks[1] * (bhi - blo)
        for mark, line, tags in ("-", old, over), ("+", new, under):
            yield f"{mark} {line}"
            if guide := _guide(line, tags):
                yield f"? {guide}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r"
                         % which) from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


# --- as patches -------------------------------------------------------------

def _check_types(a, b, *args):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)"
                            % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError("all arguments must be str, not: %r" % (arg,))


def _dated(name, date):
    return f"{name}\t{date}" if date else name


def _unified_range(start, stop):
    if stop - start == 1:
        return f"{start + 1}"
    return f"{start + (stop > start)},{stop - start}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="",
                 n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"--- {_dated(fromfile, fromfiledate)}{lineterm}"
            yield f"+++ {_dated(tofile, tofiledate)}{lineterm}"
        old = _unified_range(group[0][1], group[-1][2])
        new = _unified_range(group[0][3], group[-1][4])
        yield f"@@ -{old} +{new} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            for line in a[i1:i2]:
                yield "-" + line
            for line in b[j1:j2]:
                yield "+" + line


def _context_range(start, stop):
    if stop - start <= 1:
        return f"{stop}"
    return f"{start + 1},{stop}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="",
                 n=3, lineterm="\n"):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"*** {_dated(fromfile, fromfiledate)}{lineterm}"
            yield f"--- {_dated(tofile, tofiledate)}{lineterm}"
        yield "***************" + lineterm
        old = _context_range(group[0][1], group[-1][2])
        yield f"*** {old} ****{lineterm}"
        if any(tag in ("replace", "delete") for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                for line in a[i1:i2] if tag != "insert" else ():
                    yield marks[tag] + line
        new = _context_range(group[0][3], group[-1][4])
        yield f"--- {new} ----{lineterm}"
        if any(tag in ("replace", "insert") for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                for line in b[j1:j2] if tag != "delete" else ():
                    yield marks[tag] + line
