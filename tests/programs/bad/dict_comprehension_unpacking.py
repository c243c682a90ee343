print('never printed')
d = {**a for a in b}
