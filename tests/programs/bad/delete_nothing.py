print('never printed')
del
