print('never printed')
if x
    pass
