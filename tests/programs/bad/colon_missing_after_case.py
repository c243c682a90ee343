print('never printed')
match x:
    case 1
        pass
