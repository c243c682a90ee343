# json.decoder.py - the decoder under its other name.
from json import JSONDecodeError, JSONDecoder
