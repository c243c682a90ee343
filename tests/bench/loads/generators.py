def body():
    for i in range(1000):
        yield i


def main():
    running = [body() for _ in range(1000)]
    total = 0
    for _ in range(1000):
        for g in running:
            total += next(g)
    print(total)


main()
