# re: names of characters, groups that are referred to too early or behind, flags in groups,
# possessive and atomic, look behind, what is told of wrong patterns and where
import re


def tell(pattern, text=None, flags=0):
    try:
        p = re.compile(pattern, flags)
        if text is None:
            print(repr(pattern), "->", p.groups, dict(p.groupindex), p.flags)
        else:
            print(repr(pattern), repr(text), "->",
                  [(m.span(), m.groups()) for m in p.finditer(text)])
    except re.error as e:
        print(repr(pattern), "->", e, "|", e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(repr(pattern), "->", type(e).__name__ + ":", e)


for bad in (r"\N{", r"\N{}", r"\N{zork}", r"\N", r"\N{DIGIT ONE", r"[\N{zork}]", "[", "[a", "[]",
            "[^]", r"[\]", "[z-a]", r"[\d-z]",
            r"[a-\d]", "(", "(a", ")", "a)", "(?", "(?P", "(?P<", "(?P<a", "(?P<a>", "(?P<1>a)",
            "(?P<a b>x)", "(?P<>x)",
            "(?P=a)", "(?P=", "(?P=a", "(?P=)", "(?P=1)", "(?Px)", "(?P<a>x)(?P<a>y)", r"(\1)",
            r"(?P<a>(?P=a))", r"\1", r"(a)\2",
            r"\8", r"\400", r"\x1", r"\u12", r"\U0011ffff", r"\q", r"\ca", "*", "+a", "a**",
            "a{2}{3}", "a*+?", "?", "{2}", "a{3,2}",
            "a{99999999999}", "(?<a)", "(?<", "(?<=a*)", "(?<!a|bc)", r"(?<=(a)\1)", "(?(1)a|b)",
            "(a)(?(1)b|c|d)", "(a)(?(2)b)", "(?(a)b)",
            "(?(", "(?(1", "(?()a)", "(?(0)a)", "(a)(?(1", "(?#", "(?#a", "(?i", "(?i-",
            "(?i-i:a)", "(?-i)", "(?z)", "(?iz:a)", "(?L)a", "(?La:b)",
            "(?au:b)", "(?-u:a)", "(?a-:b)", "(?-x", "a(?i)b", "(?i)", "(?:", "(?:a", "(?>",
            "(?>a", "(?=", "(?!a", "(?P!", "\\", "a\\",
            r"(?P<n>a)(?(n)b|c", "x{,", "x{1", "x{a}", "x{,3}", "(?i:", "(?i:a", "(?u-i:a)",
            "(?s-s:a)", "(?i)(?m)a", "  (?x)", "(?P<é>a)", "(?P<a>x)(?P=é)"):
    tell(bad)
tell(r"\N{DIGIT ONE}+", "a11")
tell(r"[\N{GREEK SMALL LETTER ALPHA}-\N{GREEK SMALL LETTER GAMMA}]+", "xαβγδ")
tell(r"[]a]+|[^]b]", "a]b]c")
tell(r"[a\-z]+|[-x]|[x-]", "a-zx")
tell(r"(?i:a)b|(?-i:A)", "Ab aB A", re.I)
tell(r"(?i)straße|ſ|K", "STRASSE straSSe STRAẞE s k")
tell(r"(?a:\w)+|\w", "aé")
tell(r"(?s:.)(?m:^)b", "a\nb\nb")
tell("(?x: a b # comment\n)c", "abc a b c")
tell(r"a++b|a?+a|(?:ab)*+a|a{1,2}+a", "aaab aa ababa aaa")
tell(r"(?>a+)a|(?>a|ab)c", "aaa abc")
tell(r"(?>(a)|b)+", "abab")
tell(r"(a)?(?(1)b|c)", "ab c b a")
tell(r"(?P<q>['\"])?x(?(q)(?P=q))", "'x' x 'x\"")
tell(r"(?<=a.)b|(?<!a)c|(?<=^)d", "axb ac bc d")
tell(r"(?<=(a))b\1", "aba")
tell(r"(a*)*|b", "aab")
tell(r"(a|b)*?c|(?:)*", "abc")
tell(r"(?:a?)*?b|(?:a*?)+c", "aab ac")
tell(r"\bx|x\b|\Bx\B", "x xx xxx")
tell(r"\Aa|a\Z|^a$", "a\na\n", re.M)
tell(r"$", "a\n\n")
tell(r"$", "a\nb\n", re.M)
tell(r"\d+|\D|\s|\S", "1٣ ２\u2003x")
tell(r"\d+|\s", "1٣ ２\u2003x", re.A)
tell(r"\101\0\07\x41\u0041\U00000041", "A\0\7AAA")
tell(r"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10", "abcdefghijj")
tell(r".{2,3}?|x{0}|(?:ab){2}", "abab")
tell(r"a{,2}b|c{2,}|d{1}", "aab cccc d")
tell(r"x{,}|y{}|{|a{1", "xx y{} { a{1")
tell("a.c", "a\nc abc", re.S)
tell(b"a\xff[\x80-\xff]+", b"a\xff\x90")
tell("é", "É", re.I)
tell("[à-é]", "É", re.I)
tell(b"a", "a")
tell("a", b"a")
tell("(?i)a", "A", re.I | re.M)
tell("(a(b)?)+", "aba")
tell("((a)|b)+?c", "abc")
tell("(?:(a)|(b))*", "ab")
tell("(?=(a))(?!(b))a", "ab a")
tell("|a", "a")
tell("a|", "ba")
tell("(|a)+", "aa")
tell("(?:|a)*b", "aab")
for bad in (b"(?u)a", b"(?L)a", r"(a(?<=\1))", r"(?<=(?P<x>a)(?P=x))", "(?(x y)a)",
            "(?(1x)a)", "[a\\", "(?#", r"(a)(?<=(?(1)a|b))", r"((?(1)a|b))",
            r"(?<=(?(2)a|b))(a)(b)"):
    tell(bad)
tell(r"(?:ab)??c|(?:ab)?d", "abc abd d")
tell(r"a(?#between)b(?#)", "ab")
tell(r"(?<=é)a|(?<!é€)b|(?<=€\w)c", "éa é€b xb €éc")
tell(r"(?!(a)b)a|(?=(a)(b))", "ab ac")
tell(r"(?!(?:a|ab)(c))\w+", "abc ac xx")
tell(r"\w+", "a²½_٣ⅷ、x")
tell(r"\w+", "a²é", re.A)
tell(b"\\w+|\\W", b"a\xe9 b", re.I)
m = re.match(r"(?P<first>\w)(\w)?", "a!")
for args in ((), (0,), (1,), ("first",), (2,), (1, 2, "first"), (3,), ("zork",), (-1,), (None,),
             (True,), (1.5,)):
    for name in ("group", "start", "end", "span"):
        if name == "group" or len(args) < 2:
            try:
                print(name, args, getattr(m, name)(*args), end="; ")
            except Exception as e:
                print(name, args, type(e).__name__ + ":", e, end="; ")
    print()
print(m[1], m["first"], m.groups("-"), m.groupdict(0), m.lastindex, m.lastgroup, m.pos, m.endpos,
      m.regs, m.re.pattern, m.string, m)
try:
    first, second = m
except TypeError:
    print("no iteration")
try:
    print("a" in m)
except TypeError as e:
    print(e)
