print('never printed')
{'a': 1} = d
