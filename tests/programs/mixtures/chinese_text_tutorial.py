# 中文教程的例子：协程、任务和等待
import asyncio
import time


async def 请求(名字, 秒):
    print(f"开始请求：{名字}，需要 {秒} 秒")
    await asyncio.sleep(秒)
    print(f"结束请求：{名字}")
    return f"{名字}的结果"


async def main():
    开始 = time.time()
    任务 = [asyncio.create_task(请求(n, s), name=f"任务{n}") for n, s in (("甲", 2), ("乙", 1), ("丙", 3))]
    完成, 未完成 = await asyncio.wait(任务, timeout=2.5)
    print(len(完成), len(未完成), "个任务")
    for t in 任务:
        print(t.get_name(), "完成" if t.done() else "未完成", "→", t.result() if t.done() else "……")
    结果 = await asyncio.gather(*任务)
    print("返回结果列表：", 结果)
    print(f"总耗时：{time.time() - 开始:.2f} 秒")
    print("｜".join(f"{x:　<8}" for x in 结果), "日本語 한국어 ñ é ß €".upper())


asyncio.run(main())
