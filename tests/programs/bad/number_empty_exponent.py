print('never printed')
x = 1e
