def check(n):
    if n % 3 == 0:
        raise ValueError(n)
    return n


def main():
    caught = total = 0
    for i in range(600000):
        try:
            total += check(i)
        except ValueError:
            caught += 1
    print(caught, total)


main()
