print('never printed')
f = lambda a=1, b: 1
