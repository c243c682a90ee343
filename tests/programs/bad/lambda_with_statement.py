print('never printed')
f = lambda: return 1
