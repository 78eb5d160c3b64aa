"""Hands that never touch a mouse, and see where they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page

STANDS = """
() => {
  const one = document.activeElement;
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const across = Math.min(innerWidth, box.right) + Math.max(0, box.left);
  const down = Math.min(innerHeight, box.bottom) + Math.max(0, box.top);
  const top = document.elementFromPoint(across / 2, down / 2);
  const shadow = style.boxShadow !== "none";
  return {
    name: one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent,
    lost: one === document.body,
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || shadow,
    seen: Boolean(top) && (one.contains(top) || top.contains(one)),
    way: [...document.querySelectorAll("a, button, input, select, summary, textarea")].indexOf(one),
  };
}
"""
FAR = 120  # presses; further than any page is long


@dataclass(frozen=True)
class Stand:
    """Where the focus is: its name, whether it is ringed and in sight, and its place."""

    name: str
    lost: bool
    ringed: bool
    seen: bool
    way: int


class Keys:
    """A page worked by keys alone; every stop must be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.emulate_media(reduced_motion="reduce")  # what is scrolled to is there at once
        self.unseen: list[str] = []

    def stands(self) -> Stand:
        """Where the focus is now."""
        found = self.page.evaluate(STANDS)
        return Stand(**{**found, "name": re.sub(r"\s+", " ", found["name"] or "").strip()})

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """Write where the focus is."""
        self.page.keyboard.type(text)

    def to(self, name: str, key: str = "Tab") -> None:
        """Walk by Tab, or back by Shift+Tab, to what has this name.

        Raises:
            AssertionError: It cannot be reached: the page has no such stop, or holds the focus.
        """
        passed: list[str] = []
        for _press in range(FAR):
            self.press(key)
            here = self.stands()
            if not here.lost and not (here.ringed and here.seen):
                self.unseen.append(f"{self.page.url}: {here.name[:60]}")
            if here.name == name or here.name.startswith(f"{name}:"):
                return
            passed.append(here.name[:40])
            if passed.count(passed[0]) > 2:
                break
        raise AssertionError(f"{name} is not reached by {key} at {self.page.url}: {passed}")

    def follow(self, name: str) -> None:
        """Walk to a link or button, press Enter, and see the page that comes."""
        self.to(name)
        self.enter()

    def enter(self) -> None:
        """Press Enter, and see the page that comes."""
        with self.page.expect_navigation():
            self.press("Enter")
