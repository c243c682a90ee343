print('never printed')
x = [i for i in (j := y)]
