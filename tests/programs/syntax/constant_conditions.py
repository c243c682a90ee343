# Conditions whose truth is known before the program runs, in every spelling.
if 0x0 or 0b0 or 0o0 or 0_0 or 0x00:
    print("never")
if 0x10 and 0b1 and 0o7 and 0xb0 and 1_0:
    print("always")
while 0x0:
    print("never")
n = 0
while 0xff:
    n += 1
    if n > 2:
        break
print(n, 0 if 0x0 else 1, not 0xf, "yes" if "" else "no", 1 if ... else 2, b"" or b"x")
assert 0x1, "not told"
