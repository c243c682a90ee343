# oracle: real
# the exception that ends a program lives until its globals go
import asyncio


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


async def main():
    print("this never runs")


def start():
    kept = Loud("local")
    asyncio.create_task(main())

other = Loud("global")
start()
