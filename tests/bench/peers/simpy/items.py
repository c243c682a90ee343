from SimPy.Simulation import Process, Simulation, Store, get, put

out = [0, 0, 0, 0]


class Producer(Process):
    def go(self, store, start, n):
        for i in range(n):
            yield put, self, store, [start + i]


class Consumer(Process):
    def go(self, store, k):
        while True:
            yield get, self, store, 1
            out[k] += self.got[0]


s = Simulation()
s.initialize()
store = Store(sim=s, capacity=64)
for k in range(4):
    consumer = Consumer(sim=s)
    s.activate(consumer, consumer.go(store, k))
for k in range(4):
    producer = Producer(sim=s)
    s.activate(producer, producer.go(store, k * 125000, 125000))
s.simulate(until=1e9)
print("done", sum(out))
