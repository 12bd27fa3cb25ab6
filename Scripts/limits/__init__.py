"""The worst inputs that we can think of, a module for each part of the program, and what they cost."""
