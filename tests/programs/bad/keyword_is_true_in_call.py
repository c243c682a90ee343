print('never printed')
f(True=1)
