"""The version of the way from words to sound. It stands by itself, so that finding a clip needs nothing that makes one."""

VERSION = "2"  # part of every clip's key: raise it with every change of what a clip sounds like
