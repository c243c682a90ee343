print('never printed')
class C(A:
    pass
