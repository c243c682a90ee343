print('never printed')
d = {'a': *b}
