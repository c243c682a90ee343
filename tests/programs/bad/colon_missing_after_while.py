print('never printed')
while 1
    pass
