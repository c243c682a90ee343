# Wide, combining and control characters in names, outputs and exceptions.
# not: steps (`order` does not print what steers a terminal)
import asyncio


class 失敗(Exception):
    pass


async def 取得(名前, 秒):
    print(f"{名前}を取得します。とても長い行なので、画面の幅には入りません。")
    await asyncio.sleep(秒)
    if 秒 > 2:
        raise 失敗("時間がかかりすぎました")
    return f"{名前}の結果"


async def main():
    tasks = [
        asyncio.create_task(取得("東京", 1), name="東京の仕事"),
        asyncio.create_task(取得("大阪", 2), name="大阪と京都と神戸と奈良の仕事"),
        asyncio.create_task(取得("e\u0301te\u0301", 3), name="e\u0301te\u0301 à Ñandú"),
        asyncio.create_task(取得("\x1b[31m", 1), name="red \x1b[31m\ttab\u202e"),
    ]
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        print(repr(result))
    print([task.get_name() for task in tasks])


asyncio.run(main())
