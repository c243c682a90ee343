# A process runs a function; its arguments, its name, its exit code
# oracle: real
import multiprocessing as mp


def work(a, b=0, *, c=0):
    me = mp.current_process()
    print("child:", a, b, c, me.name, me.daemon)


if __name__ == "__main__":
    for p in (mp.Process(target=work, args=(1,)),
              mp.Process(target=work, args=(2, 3), kwargs={"c": 4}),
              mp.Process(target=work, args=[5], name="five"),
              mp.Process()):
        print(p.name, p.pid, p.exitcode, p.is_alive())
        p.start()
        p.join()
        print(p.name, p.pid is not None, p.exitcode, p.is_alive())
    print(mp.current_process().name, mp.parent_process())
