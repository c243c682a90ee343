print('never printed')
x = f'{a # b}'
