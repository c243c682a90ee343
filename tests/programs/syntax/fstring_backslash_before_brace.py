# A backslash that stands before a brace of an f-string is itself.
import warnings
warnings.simplefilter("ignore")
name, width = "x", 6
print(f"C:\{name}", f"{name}\{name}\\{name}", f"\\\{name}|")
print(f"{name:\<{width}}|", f"{3:{width}}\{name!r}", f'{1:\x3e4}|', f"{{\{name}}}")
print(f"""\frac\{name}
\{name}""")
try:
    print(f"{5:\}")
except ValueError as e:
    print(e)
