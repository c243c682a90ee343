print('never printed')
x = b'é'
