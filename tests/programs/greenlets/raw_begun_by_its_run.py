# oracle: gevent
# A greenlet that is begun while its own attribute run is asked for: who asked goes
# on in it, or if it has ended in its parent
from greenlet import greenlet, getcurrent


class Greedy(greenlet):
    asked = False

    @property
    def run(self):
        if not self.asked:
            self.asked = True
            print("inner switch gives", self.switch("inner"))
        return self.work


class Ends(Greedy):
    def work(self, x):
        print("got", x)
        return "the end of " + x


class Waits(Greedy):
    def work(self, x):
        print("got", x)
        print("then", getcurrent().parent.switch("back"))
        return "the end"


class Fails(Greedy):
    @property
    def run(self):
        if self.asked:
            return lambda x: print("got", x)
        self.asked = True
        self.switch("inner")
        raise ValueError("no run")


for kind in Ends, Waits, Fails:
    g = kind()
    try:
        print(g.switch("outer"))
    except ValueError as e:
        print("ValueError:", e)
    print(kind.__name__, g.dead)
