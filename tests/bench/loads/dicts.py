def main():
    counts = {}
    for i in range(1000000):
        key = i * 7919 % 10007
        counts[key] = counts.get(key, 0) + 1
    squares = [n * n for n in range(300000)]
    squares.sort(key=lambda n: n % 1000)
    print(len(counts), sum(counts.values()), squares[0], sum(squares) % 97)


main()
