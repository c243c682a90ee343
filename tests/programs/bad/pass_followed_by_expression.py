print('never printed')
pass 1
