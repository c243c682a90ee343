print('never printed')
class C:
    return 1
