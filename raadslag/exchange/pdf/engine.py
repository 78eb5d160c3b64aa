"""The few PDFium calls reading needs, bound for speed.

pypdfium2's own bindings build a pointer object at every call; with plain
addresses a call costs a third. The GIL is kept: PDFium is not thread-safe.
"""

from __future__ import annotations

import ctypes
from ctypes import c_double, c_float, c_int, c_ulong, c_void_p
from typing import Any

import pypdfium2.raw as raw


def _bind(name: str, result: Any, *arguments: Any) -> Any:
    """The PDFium function ``name``, taking plain addresses."""
    address = ctypes.cast(getattr(raw, name), c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


load_document = _bind("FPDF_LoadMemDocument64", c_void_p, c_void_p, ctypes.c_size_t, c_void_p)
close_document = _bind("FPDF_CloseDocument", None, c_void_p)
last_error = _bind("FPDF_GetLastError", c_ulong)
page_count = _bind("FPDF_GetPageCount", c_int, c_void_p)
meta_text = _bind("FPDF_GetMetaText", c_ulong, c_void_p, ctypes.c_char_p, c_void_p, c_ulong)
load_page = _bind("FPDF_LoadPage", c_void_p, c_void_p, c_int)
close_page = _bind("FPDF_ClosePage", None, c_void_p)
page_width = _bind("FPDF_GetPageWidthF", c_float, c_void_p)
page_height = _bind("FPDF_GetPageHeightF", c_float, c_void_p)

load_text = _bind("FPDFText_LoadPage", c_void_p, c_void_p)
close_text = _bind("FPDFText_ClosePage", None, c_void_p)
count_chars = _bind("FPDFText_CountChars", c_int, c_void_p)
get_text = _bind("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)
char_code = _bind("FPDFText_GetUnicode", ctypes.c_uint, c_void_p, c_int)
text_object = _bind("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
char_origin = _bind("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
char_matrix = _bind("FPDFText_GetMatrix", c_int, c_void_p, c_int, c_void_p)
char_box = _bind("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
font_size = _bind("FPDFText_GetFontSize", c_double, c_void_p, c_int)

object_font = _bind("FPDFTextObj_GetFont", c_void_p, c_void_p)
render_mode = _bind("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
marked_content = _bind("FPDFPageObj_GetMarkedContentID", c_int, c_void_p)
font_name = _bind("FPDFFont_GetBaseFontName", ctypes.c_size_t, c_void_p, c_void_p, ctypes.c_size_t)
font_weight = _bind("FPDFFont_GetWeight", c_int, c_void_p)
font_flags = _bind("FPDFFont_GetFlags", c_int, c_void_p)

next_link = _bind("FPDFLink_Enumerate", c_int, c_void_p, c_void_p, c_void_p)
link_action = _bind("FPDFLink_GetAction", c_void_p, c_void_p)
link_box = _bind("FPDFLink_GetAnnotRect", c_int, c_void_p, c_void_p)
action_url = _bind("FPDFAction_GetURIPath", c_ulong, c_void_p, c_void_p, c_void_p, c_ulong)

first_bookmark = _bind("FPDFBookmark_GetFirstChild", c_void_p, c_void_p, c_void_p)
next_bookmark = _bind("FPDFBookmark_GetNextSibling", c_void_p, c_void_p, c_void_p)
bookmark_title = _bind("FPDFBookmark_GetTitle", c_ulong, c_void_p, c_void_p, c_ulong)
bookmark_dest = _bind("FPDFBookmark_GetDest", c_void_p, c_void_p, c_void_p)
dest_page = _bind("FPDFDest_GetDestPageIndex", c_int, c_void_p, c_void_p)

page_tags = _bind("FPDF_StructTree_GetForPage", c_void_p, c_void_p)
close_tags = _bind("FPDF_StructTree_Close", None, c_void_p)
count_tags = _bind("FPDF_StructTree_CountChildren", c_int, c_void_p)
tag_at = _bind("FPDF_StructTree_GetChildAtIndex", c_void_p, c_void_p, c_int)
count_kids = _bind("FPDF_StructElement_CountChildren", c_int, c_void_p)
kid_at = _bind("FPDF_StructElement_GetChildAtIndex", c_void_p, c_void_p, c_int)
kid_content = _bind("FPDF_StructElement_GetChildMarkedContentID", c_int, c_void_p, c_int)
tag_type = _bind("FPDF_StructElement_GetType", c_ulong, c_void_p, c_void_p, c_ulong)


def wide_text(call: Any, *arguments: Any) -> str:
    """A UTF-16 text that PDFium hands over by length and buffer."""
    length = call(*arguments, None, 0)
    if length <= 2:  # the two bytes of the closing zero
        return ""
    buffer = ctypes.create_string_buffer(length)
    call(*arguments, ctypes.addressof(buffer), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")
