# asyncio.log.py - where asyncio logs.
import logging

logger = logging.getLogger("asyncio")
