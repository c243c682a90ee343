print('never printed')
f(): int = 1
