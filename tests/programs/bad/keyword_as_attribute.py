print('never printed')
x.class = 1
