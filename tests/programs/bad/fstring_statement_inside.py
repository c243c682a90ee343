print('never printed')
x = f'{a = 1 = 2}'
