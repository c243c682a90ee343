# a chat room: members with inboxes, a broadcast, leaving
import asyncio


class Room:
    def __init__(self):
        self.members = {}

    def join(self, name):
        self.members[name] = asyncio.Queue()
        self.say("*", f"{name} joined")

    def say(self, who, text):
        for name, inbox in self.members.items():
            if name != who:
                inbox.put_nowait((who, text))

    def leave(self, name):
        self.members.pop(name).put_nowait(None)
        self.say("*", f"{name} left")


async def listen(room, name):
    inbox = room.members[name]
    while (msg := await inbox.get()):
        print(f"  [{asyncio.get_running_loop().time():.1f}] {name} hears {msg[0]}: {msg[1]}")


async def member(room, name, lines, pause):
    room.join(name)
    ear = asyncio.create_task(listen(room, name))
    for line in lines:
        await asyncio.sleep(pause)
        print(f"{name} says {line}")
        room.say(name, line)
    await asyncio.sleep(pause)
    room.leave(name)
    await ear


async def main():
    room = Room()
    await asyncio.gather(member(room, "Ann", ["hi", "how are you?"], 1),
                         member(room, "Bob", ["hello", "fine", "bye"], 0.8),
                         member(room, "小明", ["大家好"], 1.5))
    print("room empty:", not room.members)


asyncio.run(main())
