from concurrent.futures import ProcessPoolExecutor


def turn(n):
    return n * n


def grind(numbers):
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(turn, numbers))
