# The formatting that scripts do: tables, bars, money, percentages, times.
rows = [("Widget", 4, 3.5), ("Gadget", 12, 10.25), ("Thing-a-majig", 100, 0.333), ("é", 0, -1)]
print(f"{'Name':<15}{'Qty':>5}{'Price':>10}{'Total':>12}")
print("-" * 42)
for name, qty, price in rows:
    print(f"{name:<15.12}{qty:>5}{price:>10.2f}{qty * price:>12,.2f}")
print("=" * 42)
print(f"{'Sum':<15}{sum(r[1] for r in rows):>5}{'':>10}{sum(r[1] * r[2] for r in rows):>12,.2f}")
for n in (0, 3, 7, 10):
    print(f"[{'#' * n:<10}] {n / 10:>4.0%} {'.' * (10 - n)}|")
for s in (0, 59, 61, 3599, 3661.5, 86400):
    m, sec = divmod(s, 60)
    h, m = divmod(m, 60)
    print(f"{int(h):02d}:{int(m):02d}:{sec:05.2f}", end=" ")
print()
for size in (0, 999, 1024, 1536000, 5 * 2 ** 30):
    v = float(size)
    for unit in ("B", "KiB", "MiB", "GiB"):
        if v < 1024:
            break
        v /= 1024
    print(f"{v:.1f}{unit}", end=" ")
print()
print("%-10s|%8.3f|%+5d" % ("left", 3.14159, 7), "{:>10}|{:^10}|{:<10}".format("r", "c", "l"), "abc".ljust(6, ".") + "xyz".rjust(6, "."), str(5).zfill(3))
matrix = [[1, 20, 300], [4000, 5, 60]]
w = max(len(str(x)) for r in matrix for x in r)
print("\n".join(" ".join(f"{x:>{w}}" for x in r) for r in matrix))
print(*(f"{i:>3}{'st' if i == 1 else 'nd' if i == 2 else 'rd' if i == 3 else 'th'}" for i in range(1, 6)), sep=",", end=".\n")
print(f"{1e6:,.0f} {1234.5:,} {0.1 + 0.2:.1f} {1 / 3:.2%} {1e-3:g} {1500:e} {12:#06b} {255:02X} {-5:+} {5: }", f"{10:>5}{10:<5}|{10:^6}|{10:05}")
print(f"{'yes' if rows else 'no'!s:>6}", f"{', '.join(f'{k}={v}' for k, v in zip('ab', (1, 2)))}", f"{3:>{2 + 3}}", "tab\tsep", "a\\b", 'it''s', "new" "\n" "line")
