print('never printed')
def f(x):
    nonlocal x
