# An error inside a generator in a comprehension ends the program.
def numbers(texts):
    for t in texts:
        try:
            yield int(t)
        finally:
            print("done with", t)


print(sum(numbers(["1", "2"])))
print([n * 2 for n in numbers(["3", "x", "4"])])
