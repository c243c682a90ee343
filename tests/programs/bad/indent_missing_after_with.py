print('never printed')
with a as b:
c
