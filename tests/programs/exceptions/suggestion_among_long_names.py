# A name that is not there is near to one of many, of which some are too long to try.
class Names:
    def __dir__(self):
        return ["x" * 50, "y" * 45, "ab" * 10, "nearly_right", "Nearly_Right", "z"]


Names().nearly_rihgt
