# types.coroutine and hand-driven coroutines: send, throw, close without a loop
import types


@types.coroutine
def ask(question):
    answer = yield question
    return answer


async def dialogue():
    name = await ask("name?")
    try:
        age = await ask("age?")
    except ValueError as e:
        age = f"unknown ({e})"
    return f"{name}, {age}"


c = dialogue()
print(c.send(None))
print(c.send("Ann"))
try:
    c.send(31)
except StopIteration as e:
    print("returned", e.value)
c = dialogue()
c.send(None)
c.send("Bob")
try:
    c.throw(ValueError("shy"))
except StopIteration as e:
    print("returned", e.value)
c = dialogue()
try:
    c.send("early")
except TypeError as e:
    print("TypeError:", e)
c.send(None)
c.close()
try:
    c.send(1)
except RuntimeError as e:
    print("RuntimeError:", e)
c = dialogue()
c.close()
try:
    iter(c)
except TypeError as e:
    print("TypeError:", e)
w = dialogue().__await__()
print(type(w).__name__, next(w), w.send("Cy"))
w.close()
