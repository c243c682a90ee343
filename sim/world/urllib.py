# urllib.py - the package that holds urllib.request, urllib.error, urllib.parse.
