"""A stand-in for venv: the layout of a .venv in milliseconds, without pip in it."""

import os
import platform
import sys

where = sys.argv[1]
bin_folder = os.path.join(where, "bin")
os.makedirs(bin_folder)
os.symlink(sys.executable, os.path.join(bin_folder, "python"))
with open(os.path.join(where, "pyvenv.cfg"), "w") as config:
    config.write(f"home = {os.path.dirname(sys.executable)}\nversion = {platform.python_version()}\n")
with open(os.path.join(bin_folder, "activate"), "w") as activate:
    activate.write(f'VIRTUAL_ENV="{where}"\n')
version = "python{}.{}".format(*sys.version_info)
os.makedirs(os.path.join(where, "lib", version, "site-packages"))
