print('never printed')
f(**k, *a)
