print('never printed')
for i in x:
    def f():
        break
