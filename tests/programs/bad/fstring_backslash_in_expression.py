print('never printed')
x = f'{"\n"}'
