print('never printed')
try:
    pass
except:
    pass
except ValueError:
    pass
