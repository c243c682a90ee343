print('never printed')
with :
    pass
