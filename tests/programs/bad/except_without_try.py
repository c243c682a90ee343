print('never printed')
except ValueError:
    pass
