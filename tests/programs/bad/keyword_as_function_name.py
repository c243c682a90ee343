print('never printed')
def if(): pass
