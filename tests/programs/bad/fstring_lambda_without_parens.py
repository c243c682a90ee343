print('never printed')
x = f'{lambda x: 1}'
