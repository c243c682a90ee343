print('never printed')
while x = f():
    pass
