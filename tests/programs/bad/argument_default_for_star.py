print('never printed')
def f(*a=1): pass
