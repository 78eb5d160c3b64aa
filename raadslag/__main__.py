"""``python -m raadslag``: the command, where it is not on the path."""

from raadslag.cli import main

if __name__ == "__main__":
    main(prog_name="raadslag")
