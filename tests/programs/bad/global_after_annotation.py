print('never printed')
def f():
    x: int
    global x
