print('never printed')
def f():
    x = await y
