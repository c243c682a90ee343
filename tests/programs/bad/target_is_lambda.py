print('never printed')
lambda: 1 = 2
