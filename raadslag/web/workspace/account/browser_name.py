"""What a browser is called in words, from what it says of itself."""

from django.utils.translation import gettext as _

# The order matters: Edge and Opera call themselves Chrome too, and Chrome Safari.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"),
    ("Safari/", "Safari"),
)
MACHINES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def browser_name(agent: str) -> str:
    """The browser and the machine.

    >>> browser_name("Mozilla/5.0 (Windows NT 10.0) Chrome/150 Safari/537.36 Edg/150")
    'Edge på Windows'
    >>> browser_name("curl/8")
    'Ukendt browser'
    """
    browser = next((name for mark, name in BROWSERS if mark in agent), _("Ukendt browser"))
    machine = next((name for mark, name in MACHINES if mark in agent), "")
    return (
        _("{browser} på {machine}").format(browser=browser, machine=machine)
        if machine
        else (browser)
    )
