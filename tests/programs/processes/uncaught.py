# An exception that leaves a child is shown by it; the parent goes on
# oracle: real
import multiprocessing as mp


def boom():
    raise ValueError("in the child")


p = mp.Process(target=boom)
p.start()
p.join()
print("exit code", p.exitcode)
