from SimPy.Simulation import Process, Simulation, hold

results = []


class One(Process):
    def go(self, delay):
        yield hold, self, delay
        results.append(delay)


s = Simulation()
s.initialize()
seed = 12345
for i in range(200000):
    seed = (seed * 1103515245 + 12345) % 2147483648
    one = One(sim=s)
    s.activate(one, one.go((seed // 64) % 1000000 / 1000))
s.simulate(until=1e9)
print("done", len(results), round(max(results), 3))
