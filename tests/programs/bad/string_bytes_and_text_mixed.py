print('never printed')
x = 'a' b'b'
