print('never printed')
exec 'x'
