print('never printed')
del 1, a
