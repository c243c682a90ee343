print('never printed')
def f(__debug__): pass
