# Ranges whose numbers fit a machine word, but not beside the mark of an int in it.
def show(*r):
    out = []
    for i in range(*r):
        out.append(i)
        if len(out) > 4:
            break
    it = iter(range(*r))
    n = it.__length_hint__()
    back = []
    for i in reversed(range(*r)):
        back.append(i)
        if len(back) > 4:
            break
    first = next(it, None)
    print(r, out, n, back, first, it.__length_hint__(), reversed(range(*r)).__length_hint__())

M = 2 ** 62
for r in [(M, M + 3), (M - 2, M + 2), (-M - 2, -M + 2), (-M, M), (-M, M, M), (-M, M, M // 2), (M - 1, -M - 1, -1),
          (M - 1, -M - 1, -M), (2 ** 63 - 3, 2 ** 63 - 1), (-2 ** 63, 2 ** 63 - 1, 2 ** 62), (0, 0), (5, 5, -1),
          (2 ** 63 - 1, 0, -2 ** 63), (0, -2 ** 63, -2 ** 63), (0, 5, -2 ** 63), (3,), (10, 0, -3), (0, 10, 3), (2 ** 64, 2 ** 64 + 2), (M,), (M, 0, -(M - 1)), (M, M)]:
    show(*r)
