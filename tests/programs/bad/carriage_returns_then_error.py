x = 1
y = 2
if y
    pass
