print('never printed')
f(**k, 1)
