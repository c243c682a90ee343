print('never printed')
x = bu'a'
