print('never printed')
if 1:
print(1)
