print('never printed')
def f():
    if 1:
	return 2
