# Runaway recursion ends with RecursionError and status 1.
def down(n):
    return down(n + 1) + 1


print("going down")
down(0)
