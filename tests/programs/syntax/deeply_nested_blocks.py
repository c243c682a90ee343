# Blocks within blocks, to seven levels and with every kind of exit.
def search(grid, want):
    trail = []
    for r, row in enumerate(grid):
        try:
            for c, cell in enumerate(row):
                if cell is None:
                    trail.append("skip")
                    continue
                while cell > 0:
                    cell -= 1
                    if cell == want:
                        try:
                            if r == c:
                                trail.append(("diag", r))
                                break
                            elif r > c:
                                return trail + [("found", r, c)]
                            else:
                                raise LookupError(r, c)
                        except LookupError as e:
                            trail.append(e.args)
                        finally:
                            trail.append("f")
                else:
                    trail.append("else")
        finally:
            trail.append(f"row {r}")
    return trail


print(search([[1, 2], [None, 3]], 1))
print(search([[3, 3], [3, 3]], 2))
print(search([[0]], 5), search([], 1))
x = 7
if x > 1:
    if x > 2:
        if x > 3:
            if x > 10:
                print("no")
            elif x > 6:
                print("seven")
            else:
                print("no")
        else:
            print("no")
elif x:
    print("no")
value = [[[[[[1]]]]]]
while isinstance(value, list):
    value = value[0]
print(value, ((((((2)))))), [[[[]]]], {"a": {"b": {"c": ()}}})
f = lambda: lambda: lambda: lambda: "deep"
print(f()()()())
print([[[(i, j, k) for k in range(2)] for j in range(2)] for i in range(2)])
