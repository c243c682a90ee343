# html.py - text as it may stand in HTML, and back.
#
# unescape() knows the 252 names of HTML 4 and, of HTML 5's, those for ASCII and
# some signs; the others stay as they are.
import re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        s = s.replace(character, entity)
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# Names of characters that follow each other, from the one with that number on;
# a comma stands between names of the same.
_NAMES = """
#9 Tab NewLine #21 excl quot,QUOT num dollar percnt amp,AMP apos lpar rpar ast
plus comma #2e period sol #3a colon semi lt,LT equals gt,GT quest commat #5b
lsqb bsol rsqb Hat lowbar grave #7b lcub verbar rcub #a0 nbsp iexcl cent pound
curren yen brvbar sect uml copy,COPY ordf laquo not shy reg,REG macr deg
plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12
frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml
times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc
atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc
iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute
ucirc uuml yacute thorn yuml #152 OElig oelig #160 Scaron scaron #178 Yuml
#192 fnof #2c6 circ #2dc tilde #391 Alpha Beta Gamma Delta Epsilon Zeta Eta
Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho #3a3 Sigma Tau Upsilon Phi Chi
Psi Omega #3b1 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda
mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega #3d1
thetasym upsih #3d6 piv #2002 ensp emsp #2009 thinsp #200c zwnj zwj lrm rlm
hyphen #2013 ndash mdash horbar #2018 lsquo rsquo sbquo #201c ldquo rdquo
bdquo #2020 dagger Dagger bull #2026 hellip #2030 permil #2032 prime Prime
#2039 lsaquo rsaquo #203e oline #2044 frasl #20ac euro #2111 image #2116
numero #2118 weierp #211c real #2122 trade #2135 alefsym #2190 larr uarr rarr
darr harr #21b5 crarr #21d0 lArr uArr rArr dArr hArr #2200 forall #2202 part
exist #2205 empty #2207 nabla isin notin #220b ni #220f prod #2211 sum minus
#2217 lowast #221a radic #221d prop infin #2220 ang #2227 and or cap cup int
#2234 there4 #223c sim #2245 cong #2248 asymp #2260 ne equiv #2264 le ge #2282
sub sup nsub #2286 sube supe #2295 oplus #2297 otimes #22a5 perp #22c5 sdot
#2308 lceil rceil lfloor rfloor #25ca loz #2606 star #260e phone #2640 female
#2642 male #2660 spades #2663 clubs #2665 hearts diams #2713 check #2717 cross
#27e8 lang rang
"""

# What browsers take 128 to 159 for: what Windows has there.
_WINDOWS = ("\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030"
            "\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d"
            "\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e"
            "\u0178")

_REFERENCE = re.compile(
    r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")

_named = {}             # "eacute;" to "é"; without ";" as well where it may lack


def _fill_named():
    number = 0
    for word in _NAMES.split():
        if word[0] == "#":
            number = int(word[1:], 16)
            continue
        for name in word.split(","):
            _named[name + ";"] = chr(number)
            # As old as Latin-1: may lack its semicolon.
            if 160 <= number < 256 or name.lower() in ("amp", "lt", "gt",
                                                       "quot"):
                _named[name] = chr(number)
        number += 1


def _numbered(number):
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\uFFFD"
    if 128 <= number < 160:
        return _WINDOWS[number - 128]
    if (number < 32 and number not in (9, 10, 12, 13) or number == 127
            or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE):
        return ""
    return chr(number)


def _replaced(found):
    text = found[1]
    if text[0] == "#":
        digits = text[1:].rstrip(";")
        return _numbered(int(digits[1:], 16) if digits[0] in "xX"
                         else int(digits))
    if text in _named:
        return _named[text]
    name = max((n for n in _named if text.startswith(n)), key=len, default="")
    return (_named[name] if name else "&") + text[len(name):]


def unescape(s):
    if "&" not in s:
        return s
    if not _named:
        _fill_named()
    return _REFERENCE.sub(_replaced, s)
