# KeyError shows the repr of its key, also when uncaught.
inventory = {"apple": 3}
for key in ("apple", 'it\'s "quoted"'):
    print(key, inventory[key])
