# one of several tasks fails, gather raises, the program ends with status 1
import asyncio


class PaymentError(RuntimeError):
    def __init__(self, code, text):
        super().__init__(code, text)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[1]}"


async def order(n):
    try:
        await asyncio.sleep(n)
        if n == 2:
            raise PaymentError(402, "card refused")
        print("order", n, "done")
    finally:
        print("order", n, "closed", asyncio.get_running_loop().time())


async def main():
    await asyncio.gather(order(1), order(2), order(3))


asyncio.run(main())
