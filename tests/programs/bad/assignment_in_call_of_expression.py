print('never printed')
f(a + 1 = 2)
