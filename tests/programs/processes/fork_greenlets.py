# oracle: gevent
# A process that is forked has copies of its parent's greenlets, which go on in
# both.
import multiprocessing

from greenlet import getcurrent, greenlet

main = getcurrent()


def waits(x):
    print("begins with", x, flush=True)
    x = main.switch("waits")
    print("goes on with", x, flush=True)
    return "its end"


def child():
    print(getcurrent() is main, main.parent, flush=True)
    print(new.switch(), new.dead, flush=True)
    print(begun.switch("the child's"), begun.dead, flush=True)
    print(greenlet(lambda: "from the child").switch(), flush=True)


new = greenlet(lambda: "from before")
begun = greenlet(waits)
if __name__ == "__main__":
    print(begun.switch(1), flush=True)
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print(process.exitcode, new.dead, begun.dead, flush=True)
    print(begun.switch("the parent's"), begun.dead, flush=True)
