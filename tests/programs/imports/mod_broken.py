"""A module that fails while it is being imported."""
print("mod_broken starts")
raise ValueError("broken on purpose")
