# The else of loops runs unless break left the loop.
def find(items, wanted):
    for i, x in enumerate(items):
        if x == wanted:
            print("found at", i)
            break
    else:
        print("not found")
    return i if items else None


print(find([1, 2, 3], 2))
print(find([1, 2, 3], 9))
try:
    find([], 1)
    print("empty is fine")
except UnboundLocalError as e:
    print(e)
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    print(n, end=" ")
else:
    print("ran out")
while True:
    n += 1
    if n > 3:
        break
else:
    print("never")
print("n =", n)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print((i, j), end="")
    else:
        print("inner else", i)
        continue
    print("|", end="")
else:
    print("outer else")
while False:
    pass
else:
    print("at once")
for p in range(2, 20):
    for q in range(2, p):
        if p % q == 0:
            break
    else:
        print(p, end=",")
print()
for x in (lst := [1, 2, 3]):
    if len(lst) < 6:
        lst.append(x * 10)
print(lst, x)
