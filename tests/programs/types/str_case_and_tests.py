# Case methods and is-methods of str.
words = ["hello World", "PYTHON", "they're bill's friends", "", "ß", "ǆ", "éCOLE", "a1b2", "x-y_z", "ΣΊΣΥΦΟΣ", "İstanbul", "ŉ"]
for w in words:
    print(repr(w), w.upper(), w.lower(), w.capitalize(), w.title(), w.swapcase(), w.casefold(), sep=" | ")
tests = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
samples = ["abc", "ABC", "Abc Def", "123", "12.3", "a1", " ", "\t\n", "", "é", "½", "²", "٣", "_x", "1x", "for", "a b", "\x00", "日本", "Ǆ", "\u00a0", "\u200b", "A1B", "a\n", "É"]
for s in samples:
    print(repr(s), [t[2:] for t in tests if getattr(s, t)()])
print("aBc".upper().lower().swapcase(), "x".isupper(), "X1".isupper(), "1".isupper(), "Title Case1x".istitle())
print("straße".casefold() == "STRASSE".casefold(), "ﬀ".upper(), "ŉ".upper(), "ᾳ".title(), "ı".upper(), "K".lower())
print([chr(c) for c in range(0x41, 0x5b)] == list("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "ſ".upper(), "µ".upper(), "ÿ".upper())
