# A message of several lines and odd characters.
class Report(RuntimeError):
    def __str__(self):
        return "\n".join(["summary é☃:"] + [f"  - {a!r}" for a in self.args])


print("start")
raise Report("a", 2, None)
