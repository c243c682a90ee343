# Nothing is pickled when a process begins: lambdas, closures and locals go over
# oracle: real
import multiprocessing as mp


def main():
    found = ["parent's"]

    def inner(n):
        found.append(n)
        print("child:", found)

    for target in (inner, lambda n: print("lambda", n, found)):
        p = mp.Process(target=target, args=(7,))
        p.start()
        p.join()
    print("parent:", found)
    generator = (n for n in range(3))
    p = mp.Process(target=lambda: print("generator:", list(generator)))
    p.start()
    p.join()
    print(list(generator))


main()
