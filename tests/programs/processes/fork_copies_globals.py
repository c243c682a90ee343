# A child sees what its parent had when it began; changes stay where they are made
# oracle: real
import multiprocessing as mp

number = 1
items = [1]
print("module level, once")


class Box:
    value = "class"


box = Box()
numbers = (n * n for n in range(5))
next(numbers)


def child():
    global number
    print("child sees", number, items, box.value, Box.value, next(numbers))
    number += 100
    items.append("child's")
    box.value = "child's"
    Box.value = "child's"
    print("child has", number, items, box.value)


if __name__ == "__main__":
    number = 2
    items.append(2)
    box.value = "set by the parent"
    for _ in range(2):
        p = mp.Process(target=child)
        p.start()
        p.join()
    print("parent has", number, items, box.value, Box.value, next(numbers))
