#!/usr/bin/python3
"""Runs a program with uvloop's loop in the place of asyncio's."""
import runpy
import sys

import uvloop

uvloop.install()
runpy.run_path(sys.argv[1], run_name="__main__")
