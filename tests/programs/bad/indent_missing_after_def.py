print('never printed')
def f():

# comment
x = 1
