print('never printed')
match 1:
    case {**r, 'a': 1}:
        pass
