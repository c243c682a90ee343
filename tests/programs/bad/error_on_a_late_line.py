print('never printed')


















































def f():
    '''doc
    string'''
    return [
        1,
        2
    ]


class C:
    def m(self):
        x = = 1
