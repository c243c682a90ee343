"""grammar.py - random programs from a grammar and a seed.

A grammar is a text such as asyncio.grammar, which says how it is read.  The
same grammar and seed make the same program, with any Python.
"""
import random
import re

DEPTH = 4                # of blocks in blocks
BUDGET = 18              # statements in a function; then come its last ones
MAIN_BUDGET = 36         # and in main()

_HEAD = re.compile(r"== (\w+) (\d+) ?(.*)")
_PART = re.compile(r"<([a-z_]+)((?:[=+-][a-z]*)*)>")


def read(path):
    """The grammar of a file: {name: [(weight, flags, text)]}."""
    ways, text = {}, None
    with open(path) as lines:
        for line in lines:
            head = _HEAD.match(line)
            if head:
                text = []
                way = (int(head[2]), frozenset(head[3].split()), text)
                ways.setdefault(head[1], []).append(way)
            elif text is not None and not line.startswith("#"):
                text.append(line)
    return {name: [way for weight, flags, text in them
                   for way in _ways_of(weight, flags, "".join(text).rstrip("\n"))]
            for name, them in ways.items()}


def _ways_of(weight, flags, text):
    """One way, or each line."""
    if "each" not in flags:
        return [(weight, flags, text)]
    return [(weight, flags - {"each"}, line) for line in text.split("\n")]


class Maker:
    """Makes one program."""

    def __init__(self, grammar, seed):
        self.grammar = grammar
        self.random = random.Random(seed)
        self.tags = 0
        self.last_statement = grammar["last_statement"][0][2]
        self.depth = 0
        self.flags = frozenset()
        self.used = []           # the texts of the ways that were chosen
        self.kinds = ["coro"] + [self.random.choice(["coro", "coro", "agen", "callback"])
                                 for _ in range(self.random.randint(1, 4))]
        self.at = -1             # the function that is being made; main comes first

    def program(self):
        parts = [self.expand("prologue")]
        for self.at, kind in enumerate(self.kinds):
            self.left = BUDGET
            parts.append(self.expand(kind + "_function"))
        self.at = -1
        self.left = MAIN_BUDGET
        parts += [self.expand("main"), self.expand("end")]
        return "\n\n".join(parts) + "\n"

    def whole(self, budget):
        """A program that the grammar alone makes."""
        self.left = budget
        return self.expand("program") + "\n"

    def expand(self, name):
        ways = [(weight, text) for weight, flags, text in self.grammar[name]
                if flags <= self.flags
                and not (self.depth >= DEPTH and "<block" in text)]
        text = self.random.choices([w[1] for w in ways], [w[0] for w in ways])[0]
        self.used.append(text)
        return "\n".join(self.line(line) for line in text.split("\n"))

    def line(self, line):
        """A line of a way; its parts may become several lines."""
        whole = _PART.fullmatch(line.strip())
        if whole:
            below = self.block(whole[2]) if whole[1] == "block" else self.part(whole[1]).split("\n")
            indent = line[:len(line) - len(line.lstrip())]
            return "\n".join(indent + one for one in below)
        return _PART.sub(lambda part: self.part(part[1]), line)

    def part(self, name):
        own = getattr(self, "part_" + name, None)
        return own() if own else self.expand(name)

    def block(self, changes):
        before = self.flags
        for sign, flag in re.findall(r"([=+-])([a-z]*)", changes):
            kept = frozenset() if sign == "=" else self.flags - {flag}
            self.flags = kept | {flag} if sign != "-" else kept
        self.depth += 1
        lines = []
        for _ in range(self.random.choice([1, 1, 2, 2, 3, 4])):
            self.left -= 1
            text = self.expand("statement") if self.left > 0 else self.line(self.last_statement)
            lines += text.split("\n")
        self.depth -= 1
        self.flags = before
        # Only a coroutine returns nothing but None in an async generator.
        if "agen" in self.flags or "+agen" in changes:
            lines = [re.sub(r"return .*", "return", line) for line in lines]
        return lines

    def part_n(self):
        return str(self.random.randrange(6))

    def part_tag(self):
        self.tags += 1
        return str(self.tags)

    def part_last(self):
        """The last tag again."""
        return str(self.tags)

    def part_self(self):
        return f"f{self.at}"

    def later(self, kind):
        """One of the functions of a kind that come after this one, or None."""
        those = [i for i in range(self.at + 1, len(self.kinds))
                 if self.kinds[i] == kind]
        return f"f{self.random.choice(those)}" if those else None

    def part_coro(self):
        return f"{self.later('coro') or 'leaf'}({self.part_n()})"

    def part_agen(self):
        return f"{self.later('agen') or 'ticks'}({self.part_n()})"

    def part_callback(self):
        return self.later("callback") or "say"
