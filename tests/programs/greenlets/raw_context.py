# oracle: gevent
# Context variables: a greenlet begins with an empty context of its own.
from contextvars import ContextVar
from greenlet import getcurrent, greenlet

main = getcurrent()
var = ContextVar("var", default="nothing")


def look():
    print("begins with", var.get())
    var.set("mine")
    main.switch()
    print("still", var.get())


var.set("main's")
g = greenlet(look)
g.switch()
print(var.get())
var.set("changed")
g.switch()
print(var.get())
