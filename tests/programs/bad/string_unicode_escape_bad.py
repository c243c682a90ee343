print('never printed')
x = '\u12'
