print('never printed')
x = y[a=1]
