# Jumps to jumps to jumps, forwards and back, that the compiler puts together.
def f(n):
    seen = []
    while n:
        n -= 1
        if n % 2:
            if n % 3:
                if n % 5:
                    continue
                else:
                    pass
            elif n == 9:
                break
            else:
                seen.append(n)
        else:
            for i in range(n):
                if i == 3:
                    if n > 4:
                        break
                    else:
                        continue
                elif i:
                    pass
            else:
                seen.append(-n)
                continue
        assert True, "never"
        assert 1, "never"
        try:
            if n > 20:
                continue
        finally:
            if n == 22:
                continue
            elif n == 21:
                pass
        seen.append(n)
    else:
        seen.append("end")
    return seen


print(f(25))
print(f(8))


def g():
    while 1:
        assert 1
        assert 1
        while 1:
            assert 1
            if yes:
                break
            assert 1
        if yes:
            return "out"
        else:
            continue


yes = True
print(g())
