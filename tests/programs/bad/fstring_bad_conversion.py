print('never printed')
x = f'{a!x}'
