print('never printed')
def f():
    nonlocal x
    x = 1
