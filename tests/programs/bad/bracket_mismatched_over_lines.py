print('never printed')
x = {
  'a': (1,
  2]
}
