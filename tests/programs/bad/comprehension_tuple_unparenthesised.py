print('never printed')
x = [a, b for a, b in c]
