# A wrong call, uncaught, two frames down, in a class.
class Shop:
    def __init__(self, items):
        self.items = items

    def total(self, currency):
        return sum(self.items), currency

    def report(self):
        return "Total: " + self.total()


print(Shop([1, 2]).total("EUR"))
print(Shop([1, 2]).report())
