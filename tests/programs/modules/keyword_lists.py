# keyword: what may not be a name
import keyword

print(keyword.kwlist, keyword.softkwlist)
for word in "async", "await", "print", "match", "_", "None", "none", "":
    print(repr(word), keyword.iskeyword(word), keyword.issoftkeyword(word))
print(sorted(keyword.__all__))
