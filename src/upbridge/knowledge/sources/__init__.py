"""The publishers of the world of work, one file each."""
