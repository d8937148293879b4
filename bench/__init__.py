"""Every published figure, and how to get it again."""

from upbridge.bootstrap import spare_threads

spare_threads()  # as the command does, before anything loads numpy
