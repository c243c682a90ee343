# string: constants, capwords, Template, Formatter
import string
from string import Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits)
print(string.ascii_lowercase, string.ascii_uppercase, string.punctuation, repr(string.whitespace))
print(len(string.printable), string.capwords("hello  big world"), string.capwords("a-b c", "-"))
t = Template("$who likes ${what}, costs $$5")
print(t.substitute(who="tim", what="kung pao"), t.substitute({"who": 1, "what": 2}))
print(t.safe_substitute(who="x"), t.template)
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
try:
    Template("$ bad").substitute()
except ValueError as e:
    print("ValueError:", e)
f = string.Formatter()
print(f.format("{0} {a!r:>5} {b[0]}", 1, a="x", b=[7]))
print(list(f.parse("a{b!r:c}d{}")))
