# Format specs of int: fill, align, sign, #, 0, width, grouping, types.
for n in (0, 42, -42, 1234567, -1234567890123, 2 ** 70):
    for spec in ("", "d", "5", "<5", ">12", "^12", "=12", "*^12", "012", "+", "-", " ", "+012,", ",", "_", "x", "X", "#x", "#X", "o", "#o", "b", "#b",
                 "#010x", "_x", "_b", "#_b", "020,", "e", ".2f", "g", "n", ",.1f", "%", "<+8d", "é>6", "=+8", "0>6", "0<6", "08", "#o", "x>#8x"):
        print(f"{n:{spec}}", end="|")
    print()
print(f"{65:c} {8364:c} {65:>5c}|{True:d} {True:5}|{False:05}|{True:x}", format(255, "x"), format(5), "{:08b}".format(37), "{:+}".format(0), "{:,}".format(999), "{:,}".format(1000))
print(f"{1234:06,}", f"{1234:07,}", f"{1234567:012,}", f"{-1234:08,}", f"{255:#06x}", f"{255:06x}", f"{-255:#x}", f"{0:#b}", f"{10**20:,}", f"{5:<05}", f"{5:^05}", f"{1.0:.3}")
for spec in ("s", ".2d", "z", ",x", ",b", "5.", "dd", "q", "+c", ",c", "_,", ",_", "#c", "a<b5", "<<<", ".d", "1.5x", ",n", "99999999999999999999d", "zd"):
    try:
        print(spec, f"{5:{spec}}")
    except (ValueError, OverflowError) as e:
        print(spec, type(e).__name__, e)
