# A subclass of Process with run(); its attributes are the child's own copy
# oracle: real
import multiprocessing as mp


class Worker(mp.Process):
    def __init__(self, n):
        super().__init__(name=f"worker {n}")
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n * 2
        print(self.name, "computes", self.result)


workers = [Worker(n) for n in range(3)]
for w in workers:
    w.start()
    w.join()
print([(w.result, w.exitcode) for w in workers])
