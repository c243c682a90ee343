print('never printed')
x = 1
y = "abc
