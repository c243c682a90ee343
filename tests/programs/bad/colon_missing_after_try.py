print('never printed')
try
    pass
finally: pass
