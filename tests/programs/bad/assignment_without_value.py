print('never printed')
x =
