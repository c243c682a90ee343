"""A module with __all__."""
__all__ = ["public", "visible"]
print("mod_star runs")
public = "public value"
hidden = "hidden value"
_private = "private"


def visible():
    return public
