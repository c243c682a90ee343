print('never printed')
@deco
