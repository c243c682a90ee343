print('never printed')
a if b else c = 1
