print('never printed')
x = 1
from __future__ import annotations
