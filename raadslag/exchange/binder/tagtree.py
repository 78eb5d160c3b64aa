"""The tags of an enclosure spliced into the tags of the binder.

Every page names its tags by a number. Enclosures number theirs from 0 like
the agenda itself, so without renumbering a screen reader would read the wrong
words for a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

Numbers = dict[int, Object]
ROOT = "/StructTreeRoot"
MOST_DEEP = 60


def tagged(pdf: Pdf) -> bool:
    """Whether a document has tags that lead somewhere."""
    tree = pdf.Root.get(ROOT)
    mark = pdf.Root.get("/MarkInfo")
    if not isinstance(tree, Dictionary) or not isinstance(mark, Dictionary):
        return False
    # An absent parent tree leaves the content without a way back to its tags.
    return bool(mark.get("/Marked", False)) and "/K" in tree and "/ParentTree" in tree


def numbers(tree: Object) -> Numbers:
    """The entries of a number tree, however it is branched."""
    found: Numbers = {}
    seen: set[tuple[int, int]] = set()
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, Dictionary) or (node.is_indirect and node.objgen in seen):
            continue
        seen.add(node.objgen)
        flat = node.get("/Nums")
        if isinstance(flat, Array):
            pairs = zip(range(0, len(flat) - 1, 2), range(1, len(flat), 2), strict=False)
            found.update({int(flat[k]): flat[v] for k, v in pairs})
        kids = node.get("/Kids")
        waiting += list(kids) if isinstance(kids, Array) else []
    return found


@dataclass(slots=True)
class TagTree:
    """The tags of a binder that is growing."""

    pdf: Pdf
    _numbers: Numbers = field(default_factory=dict)
    _next: int = 0
    _top: Object | None = None

    @classmethod
    def of(cls, pdf: Pdf) -> TagTree:
        """The tags of a document; one without tags takes none in."""
        tree = cls(pdf)
        if tagged(pdf):
            root = pdf.Root[ROOT]
            tree._numbers = numbers(root["/ParentTree"])
            tree._next = max(tree._numbers, default=-1) + 1
            tree._top = _top(pdf, root)
        return tree

    def renumber(self, source: Pdf) -> Numbers:
        """Give every tagged thing of a source a free number, before its pages are taken.

        Returns what the new numbers lead to; a source without tags loses its numbers.
        """
        keep = self._top is not None and tagged(source)
        old = numbers(source.Root[ROOT]["/ParentTree"]) if keep else {}
        new = {number: self._next + at for at, number in enumerate(sorted(old))}
        self._next += len(new)
        for thing, key in _numbered(source):
            number = thing[key]
            known = new.get(int(number)) if isinstance(number, int) else None
            if known is None:
                del thing[key]
            else:
                thing[key] = known
        return {new[number]: leads for number, leads in old.items()}

    def splice(self, source: Pdf, entries: Numbers, title: str) -> None:
        """Take in the tags of a source whose pages are in the binder already."""
        if not entries or self._top is None:
            return
        _unlike(self.pdf.Root[ROOT], source.Root[ROOT])
        foreign = source.Root[ROOT]
        held = source.make_indirect(foreign) if not foreign.is_indirect else foreign
        # One copy of everything, so that numbers and tags lead to the same things.
        chest = source.make_indirect(
            Dictionary(Tree=held, Leads=Array([entries[n] for n in sorted(entries)]))
        )
        copied = self.pdf.copy_foreign(chest)
        self._numbers.update(zip(sorted(entries), list(copied["/Leads"]), strict=True))
        part = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Part, T=title, P=self._top)
        )
        if isinstance(language := source.Root.get("/Lang"), (str, Object)):
            part["/Lang"] = str(language)
        part["/K"] = Array(list(_adopted(copied["/Tree"], part)))
        self._top["/K"].append(part)
        _merge(self.pdf.Root[ROOT], copied["/Tree"])

    def close(self) -> None:
        """Write the numbers down."""
        if self._top is None:
            return
        root = self.pdf.Root[ROOT]
        flat = [one for number in sorted(self._numbers) for one in (number, self._numbers[number])]
        root["/ParentTree"] = self.pdf.make_indirect(Dictionary(Nums=Array(flat)))
        root["/ParentTreeNextKey"] = self._next
        if "/IDTree" in root:  # names of the agenda's tags alone; nothing here looks them up
            del root["/IDTree"]


def _top(pdf: Pdf, root: Object) -> Object:
    """The element everything stands in, with its children as a list."""
    kids = root["/K"]
    top = kids[0] if isinstance(kids, Array) else kids
    inner = top.get("/K", Array())
    top["/K"] = inner if isinstance(inner, Array) else Array([inner])
    return top


def _adopted(tree: Object, part: Object) -> Iterator[Object]:
    """The topmost elements of a copied tree, now in a part of their own."""
    kids = tree["/K"]
    for kid in list(kids) if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary):
            kid["/P"] = part
            if kid.get("/S") == Name.Document:
                kid["/S"] = Name.Sect
            yield kid


def _numbered(pdf: Pdf) -> Iterator[tuple[Object, str]]:
    """Everything that names its tags by number: pages, annotations, forms and pictures."""
    seen: set[tuple[int, int]] = set()
    for page in pdf.pages:
        if "/StructParents" in page.obj:
            yield page.obj, "/StructParents"
        annotations = page.obj.get("/Annots")
        for one in annotations if isinstance(annotations, Array) else []:
            if isinstance(one, Dictionary) and "/StructParent" in one:
                yield one, "/StructParent"
        yield from _drawn(page.resources if "/Resources" in page.obj else None, seen, 0)


def _drawn(
    resources: Object | None, seen: set[tuple[int, int]], deep: int
) -> Iterator[tuple[Object, str]]:
    shapes = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    if not isinstance(shapes, Dictionary) or deep > MOST_DEEP:
        return
    for shape in [shapes[name] for name in shapes.keys()]:  # noqa: SIM118 - no mapping
        if not isinstance(shape, Stream) or shape.objgen in seen:
            continue
        seen.add(shape.objgen)
        for key in ("/StructParents", "/StructParent"):
            if key in shape:
                yield shape, key
        yield from _drawn(shape.get("/Resources"), seen, deep + 1)


def _unlike(root: Object, tree: Object) -> None:
    """Rename the roles and classes of a tree that mean something else in the binder."""
    changed: dict[str, dict[str, str]] = {}
    for table, key in (("/RoleMap", "/S"), ("/ClassMap", "/C")):
        ours, theirs = root.get(table), tree.get(table)
        if not isinstance(ours, Dictionary) or not isinstance(theirs, Dictionary):
            continue
        names = {
            name: _free(name, {*ours.keys(), *theirs.keys()})
            for name in list(theirs.keys())
            if name in ours and not _same(ours[name], theirs[name])
        }
        for old, new in names.items():
            theirs[new] = theirs[old]
            del theirs[old]
        if names:
            changed[key] = names
    if changed:
        _rename(tree, changed)


def _same(one: Object, other: Object) -> bool:
    return bool(one.unparse(resolved=True) == other.unparse(resolved=True))


def _free(name: str, taken: set[str]) -> str:
    at = 2
    while f"{name}-{at}" in taken:
        at += 1
    return f"{name}-{at}"


def _rename(tree: Object, changed: dict[str, dict[str, str]]) -> None:
    seen: set[tuple[int, int]] = set()
    waiting = [tree.get("/K")]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Array):
            waiting += list(node)
        elif isinstance(node, Dictionary) and not (node.is_indirect and node.objgen in seen):
            seen.add(node.objgen)
            for key, names in changed.items():
                _renamed(node, key, names)
            waiting.append(node.get("/K"))


def _renamed(node: Object, key: str, names: dict[str, str]) -> None:
    value = node.get(key)
    if isinstance(value, Name) and str(value) in names:
        node[key] = Name(names[str(value)])
    elif isinstance(value, Array):
        for at, one in enumerate(list(value)):
            if isinstance(one, Name) and str(one) in names:
                value[at] = Name(names[str(one)])


def _merge(root: Object, tree: Object) -> None:
    """Roles, classes and namespaces of a copied tree become the binder's too."""
    for table in ("/RoleMap", "/ClassMap"):
        theirs = tree.get(table)
        if isinstance(theirs, Dictionary):
            ours = root.get(table, Dictionary())
            for name in theirs.keys():  # noqa: SIM118 - no mapping
                if name not in ours:
                    ours[name] = theirs[name]
            root[table] = ours
    spaces = tree.get("/Namespaces")
    if isinstance(spaces, Array):
        root["/Namespaces"] = Array([*list(root.get("/Namespaces", Array())), *list(spaces)])
