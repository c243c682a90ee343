# Names and text beyond ASCII.
größe = 5
π = 3.14159
переменная = "cyr"
名前 = ["a", "b"]
_ünder = {"é": 1}
print(größe, π, переменная, 名前, _ünder)


class Café:
    naïve = "attr"

    def größer(self, ß=1):
        return ß + größe


c = Café()
print(c.naïve, c.größer(ß=4), Café.__name__, Café.größer.__qualname__)
print("日本語"[1], len("日本語"), "日本語"[::-1], "äöü".upper(), "ÄÖÜ".lower())
print("straße".upper(), "STRASSE".lower(), "ß".casefold(), "ﬁ".upper())
print("é" == "e\u0301", len("e\u0301"), "😀"[0], len("👨‍👩‍👧"))
print(sorted("äzaöb"), ord("€"), chr(8364), "€".encode(), "€".encode("utf-8").decode())
print(f"{'→':>5}|{'日':^6}|{'ü':<4}|{'x':*^7}")
print("%5s|%-5s|" % ("é", "日"), "{:→^9}".format("m"))
print("tab\u2003em".split(), "a\u2028b".splitlines(), "x\u00a0y".split())
print("Ⅷ".isnumeric(), "²".isdigit(), "٣".isdecimal(), int("٣٤"), "日".isalpha())
print("日本".isidentifier(), "1a".isidentifier(), "ñ".isalnum(), "İ".lower() == "i̇")
print(repr("\u200b\ufeff\xad"), ascii("日😀é"), "…—–“”‘’")
