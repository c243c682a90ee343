"""Letters and what they cost."""
from mod_post.stamps import stamp
from .delivery import deliver

__all__ = ["deliver", "rates", "stamp"]
print("mod_post is being imported as", __name__, "in package", __package__)
