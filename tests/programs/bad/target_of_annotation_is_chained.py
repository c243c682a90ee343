print('never printed')
a: int = b = 3
