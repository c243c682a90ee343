# format(): specs that are wrong, wide or odd, for every kind of value.
def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


told(*[lambda s=s: format(65, s) for s in ("c", "5c", "<5c", "+c", "#c", ",c", "_c", "05c", ".2c",
       "-c", " c", "=5c", "^5c", "zc")])
told(lambda: format(-1, "c"), lambda: format(0x110000, "c"), lambda: format(2**70, "c"),
     lambda: format(0x1f600, "3c"), lambda: format(True, "c"), lambda: format(True, ""),
     lambda: format(True, "d"), lambda: format(True, "5"), lambda: format(True, "s"))
told(*[lambda s=s: format(1234567, s) for s in ("X", "#X", "#o", "#b", "_x", "_b", ",x", ",b",
       "_o", "#_X", "010,", "020_x", "+,", " _", "=+12,", "x>12,", "n", ",n", "_n", "s", "z",
       "zd", ".3d", "e", ".2f", "%", "g", ",.1f", "_.1e", "#g", "d5", "5d5", "q", "é",
       "99999999999999999999", ".99999999999999999999f", "<<5", "é^9", "^", "0", "00", "<05",
       "=5", "#", ",_", "_,", ",,", "1,2")])
told(*[lambda s=s: format(-1234.5678, s) for s in ("", "5", "012", "=12", "+", " ", "z", "z.0f",
       "z.1f", ",", "_", ",.2f", ".2", ".0", "g", "#.3g", "G", "E", "F", "%", ".1%", "n", ".3n",
       ",n", "d", "x", "c", "s", "_.3f", "015,.2f", ".", ".f", "f.2", "e5", ".400f", ".0e",
       "#.0e", "#.0f", "b", "é<12", "<", "0<12", "x=12")][:38])
told(*[lambda v=v, s=s: format(v, s) for v in (float("inf"), float("-inf"), float("nan"), -0.0,
       0.0, 1e300, 1e-300, 5e-324, 123456789012345680.0) for s in ("", "f", "g", "e", "%", "05",
       "z", "z.1f", ",", ".3", "F", "+.0f")])
told(*[lambda s=s: format("abc", s) for s in ("", "5", ">5", "^6", ".2", "5.2", "s", "d", "=5",
       "05", "+", "-5", " ", "#", ",", "_s", "z", "é>5", ".", ".x", "5s5", "<<5s", "\u4e00^7",
       "0", "^05")])
