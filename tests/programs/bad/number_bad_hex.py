print('never printed')
x = 0xg
