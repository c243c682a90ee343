print('never printed')
x = y[*a:b]
