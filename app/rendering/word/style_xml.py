"""The styles that have no words of python-docx: defaults, characters, tables, comments."""

from __future__ import annotations

from docx.oxml.ns import nsdecls

FONT = "Arial"
SIZE = 10.5
AFTER = 7


def defaults(namespace: str) -> str:
    """The document defaults: the properties that every paragraph starts from."""
    half_points = round(SIZE * 2)
    return (
        f"<w:docDefaults {namespace}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="{AFTER * 20}" w:line="276" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )


DEFAULT_STYLES = (
    '<w:style {ns} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>",
    '<w:style {ns} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>",
    '<w:style {ns} w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style {ns} w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    "</w:style>",
)

PLACEHOLDER_STYLE = (
    '<w:style {ns} w:type="character" w:styleId="PlaceholderText">'
    '<w:name w:val="Placeholder Text"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>'
)

#: The names are Word's own, so that comments look as they do in any other file.
_COMMENT_STYLES = (
    '<w:style {ns} w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:pPr>'
    '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>'
    '<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
    '<w:style {ns} w:type="character" w:styleId="CommentReference">'
    '<w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:rPr><w:sz w:val="16"/>'
    '<w:szCs w:val="16"/></w:rPr></w:style>',
)

_RULE = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'

MORE_STYLES = (
    '<w:style {ns} w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>',
    PLACEHOLDER_STYLE,
    *_COMMENT_STYLES,
    '<w:style {ns} w:type="table" w:styleId="ScheduleTable"><w:name w:val="Schedule Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
    + "".join(
        _RULE.format(side) for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>",
)

#: Around a notice: a line on every side.
BOX = (
    "<w:pBdr {ns}>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="5" w:color="404040"/>'
        for side in ("top", "left", "bottom", "right")
    )
    + "</w:pBdr>"
)

#: Beside an option: a bar down its left side, and a ground that prints as a light grey.
BAR = '<w:pBdr {ns}><w:left w:val="single" w:sz="18" w:space="6" w:color="7F7F7F"/></w:pBdr>'
GROUND = '<w:shd {ns} w:val="clear" w:color="auto" w:fill="F2F2F2"/>'


def glossary_styles() -> bytes:
    """The few styles that the prompts of the content controls stand in."""
    inner = [defaults("")]
    inner += [xml.format(ns="") for xml in (*DEFAULT_STYLES, PLACEHOLDER_STYLE)]
    return f"<w:styles {nsdecls('w')}>{''.join(inner)}</w:styles>".encode()
