# oracle: real
# only a module in a package names what makes processes
from mod_mill import (
    wheel,
)

print(wheel.grind([1, 2, 3]))
