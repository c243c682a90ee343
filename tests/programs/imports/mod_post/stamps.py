from . import rates


def stamp(weight):
    return f"{rates.price(weight)} cents"
