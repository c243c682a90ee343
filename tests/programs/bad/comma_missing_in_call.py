print('never printed')
print('a' b)
