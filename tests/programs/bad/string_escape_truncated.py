print('never printed')
x = '\x4'
