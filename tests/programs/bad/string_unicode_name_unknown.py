print('never printed')
x = '\N{no such name}'
