print('never printed')
x = 0o18
