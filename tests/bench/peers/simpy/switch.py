from SimPy.Simulation import Process, Simulation, hold


class Worker(Process):
    def go(self, n):
        for _ in range(n):
            yield hold, self, 0


s = Simulation()
s.initialize()
for i in range(1000):
    worker = Worker(sim=s)
    s.activate(worker, worker.go(1000))
s.simulate(until=1e9)
print("done", 1000)
