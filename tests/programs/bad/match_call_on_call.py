print('never printed')
match 1:
    case f()():
        pass
