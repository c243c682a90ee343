from .table import *
from ..delivery import deliver as bring


def price(weight):
    return TABLE[weight > LIGHT]
