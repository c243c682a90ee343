print('never printed')
x = 0b12
