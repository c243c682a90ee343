# string.Template: classes with delimiters, identifiers and patterns of their own
import re
from string import Template


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)), end="; ")
    except Exception as e:
        print(type(e).__name__, e, end="; ")


class Percent(Template):
    delimiter = "%%"


class Small(Template):
    idpattern = "[a-z]+"


class Dotted(Template):
    braceidpattern = r"[a-z.]+"


class At(Dotted):
    delimiter = "@"


class Exact(Template):
    flags = 0


class Numbers(Template):
    idpattern, delimiter, flags = "[0-9]+", "#", re.I | re.A


class Brackets(Template):
    pattern = r"\[(?:(?P<escaped>\[)|(?P<named>[a-z]+)\]|(?P<braced>)q|(?P<invalid>))"


class Bang(Brackets):
    delimiter = "!"


class Odd(Template):
    pattern = r"(?P<named>x)|(?P<braced>y)|(?P<escaped>z)|(?P<invalid>w)|v"


texts = ["$a ${b} $$ $A ${A}", "%%a %%{b} %%%% %%", "a\nb %% c", "$", "${}", "${a.b} $a.b", "@{a.b} @@ @ x", "#1 #{22} ## #x",
         "[a] [[ [b [", "x\n\n $ 3", "$ünï ${ü}", "!a", "v x", "w", "x y z", "$a$b$", "", "$_x9y $9"]
values = {"a": 1, "b": "B", "A": "bigA", "a.b": "dot", "1": "one", "22": "two", "x": "X", "y": "Y", "_x9y": "u"}
for cls in Template, Percent, Small, Dotted, At, Exact, Numbers, Brackets, Bang, Odd:
    for text in texts:
        t = cls(text)
        print(cls.__name__, repr(text), end=": ")
        attempt(t.substitute, values, a="keyword")
        attempt(t.safe_substitute, values)
        attempt(t.safe_substitute)
        attempt(t.is_valid)
        attempt(t.get_identifiers)
        print()
print(Template.pattern.groupindex, Percent.pattern.search("x %%{foo} y").groupdict(), Brackets.pattern.pattern)
print(Template.idpattern, Template.braceidpattern, Template.flags == re.I, Percent("x").pattern.flags)
try:
    class Wrong(Template):
        pattern = "("
except re.error as e:
    print(e)
