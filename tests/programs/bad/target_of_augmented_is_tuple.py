print('never printed')
a, b += 1
