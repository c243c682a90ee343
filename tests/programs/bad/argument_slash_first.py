print('never printed')
def f(/, a): pass
