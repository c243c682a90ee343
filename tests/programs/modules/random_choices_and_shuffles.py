# random: choice, choices, sample, shuffle with a seed
import random

random.seed(2023)
items = ["tea", "coffee", "milk", "juice", "water"]
print([random.choice(items) for _ in range(8)])
print(random.choices(items, k=6), random.choices(items, weights=[10, 1, 1, 1, 1], k=6))
print(random.choices("ab", cum_weights=[1, 5], k=8))
print(random.sample(items, 3), random.sample(range(1000000), 5), random.sample("abc", 3))
print(random.sample([1, 2], counts=[3, 2], k=4))
deck = list(range(20))
random.shuffle(deck)
print(deck)
print(random.choice("abc"), random.choice((1, 2)), random.choice(range(5, 50, 5)))
for f in (lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.choices([], k=1),
          lambda: random.sample({1, 2}, 1), lambda: random.choices([1], weights=[1, 2])):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__ + ":", e)
