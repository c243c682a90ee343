print('never printed')
f = lambda x=lambda: : 1
