print('never printed')
x = [i := 0 for i in y]
