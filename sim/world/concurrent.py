# concurrent.py - the package that holds concurrent.futures.
