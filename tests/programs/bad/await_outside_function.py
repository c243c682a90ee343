print('never printed')
await x
