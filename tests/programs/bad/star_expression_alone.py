print('never printed')
*x
