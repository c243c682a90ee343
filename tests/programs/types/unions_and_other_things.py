# A union of types compared with what is none.
union = int | str
print(union == 5, union == None, union == "a", union == int, union == list[int])
print(union != 5, union.__eq__(5), union.__ne__(2.5), union == (str | int))
print(list[int] == 5, list[int] != "a", 7 in [union, list[int]])
