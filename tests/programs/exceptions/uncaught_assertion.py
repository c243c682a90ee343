# A failing assert with a computed message.
def check(items):
    for i, x in enumerate(items):
        assert x >= 0, f"item {i} is negative: {x}"
    return len(items)


print(check([1, 2, 3]))
print(check([1, -2, 3]))
