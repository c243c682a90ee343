print('never printed')
f(x for x in y, 1)
