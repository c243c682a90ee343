print('never printed')
def f():
    async with x:
        pass
