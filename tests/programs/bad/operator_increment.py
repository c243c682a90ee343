print('never printed')
x++
