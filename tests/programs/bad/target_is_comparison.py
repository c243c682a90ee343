print('never printed')
a < b = c
