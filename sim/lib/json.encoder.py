# json.encoder.py - the encoder under its other name.
from json import JSONEncoder
