print('never printed')
f(a=b:=1)
