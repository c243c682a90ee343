print('never printed')
class C
    pass
