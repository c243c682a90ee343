LIGHT = 20
TABLE = (85, 160)
_secret = "not for all"
