print('never printed')
x = '''abc
def

