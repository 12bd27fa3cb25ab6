-- What pandoc alone leaves out of headings, paragraphs and words of our HTML: the document's title, styles by
-- class, the direction of what runs against the line, and bars. For DOCX and ODT; pandoc 2.17 to 3.

local rtl = false
local LRM, RLM = "\u{200E}", "\u{200F}"
-- How many blanks a bar is drawn with, and a sample of one beside its explanation.
local CELLS, SWATCH = 20, 4

local function raw(docx, odt)
  if FORMAT == "docx" then return pandoc.RawInline("openxml", docx) end
  return pandoc.RawInline("opendocument", odt)
end

-- The direction of the first letter that has one, as browsers find it for dir="auto".
local function direction(text)
  for _, code in utf8.codes(text) do
    if (code >= 0x590 and code <= 0x8FF) or (code >= 0xFB1D and code <= 0xFEFC) then return "rtl" end
    if (code >= 0x41 and code <= 0x5A) or (code >= 0x61 and code <= 0x7A) or (code >= 0xC0 and code < 0x2000)
      or code >= 0x2C00 then
      return "ltr"
    end
  end
end

-- Marks of direction on both sides of both borders: word processors know of no isolation, and would let a name
-- swallow the number beside it.
local function isolated(span, inner)
  local own, around = LRM, RLM
  if inner == "rtl" then own, around = RLM, LRM end
  span.attributes.dir = inner
  span.content:insert(1, pandoc.Str(own))
  span.content:insert(pandoc.Str(own))
  return { pandoc.Str(around), span, pandoc.Str(around) }
end

local function styled(span, style)
  if FORMAT == "docx" then
    span.attributes["custom-style"] = style
    return span
  end
  local content = pandoc.List({ raw("", '<text:span text:style-name="' .. style .. '">') })
  content:extend(span.content)
  content:insert(raw("", "</text:span>"))
  return content
end

-- A stretch of a bar: shaded blanks, which a screen reader passes over.
local function stretch(cells, properties, style)
  if cells == 0 then return raw("", "") end
  local blanks = string.rep("\u{2002}", cells)
  local order = rtl and "<w:rtl/>" or ""
  return raw(
    '<w:r><w:rPr><w:sz w:val="14"/><w:szCs w:val="14"/>' .. properties .. order .. '</w:rPr><w:t xml:space="preserve">'
      .. blanks .. "</w:t></w:r>",
    '<text:span text:style-name="' .. style .. '">' .. blanks .. "</text:span>")
end

-- What is certain solid, what depends on unknown answers outlined and hatched, the rest of the axis empty.
local function bar(span)
  local low = tonumber(span.attributes["data-low"]) or 0
  local high = tonumber(span.attributes["data-high"]) or low
  low, high = math.max(0, math.min(1, low)), math.max(0, math.min(1, high))
  local cells = span.classes:includes("swatch") and SWATCH or CELLS
  local certain, possible
  if high - low < 1e-9 then
    certain = math.floor(low * cells + 0.5)
    possible = certain
  else
    certain = math.floor(low * cells + 1e-9)
    possible = math.ceil(high * cells - 1e-9)
  end
  local border = '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="%s"/><w:shd w:val="%s" w:color="00497A" w:fill="%s"/>'
  span.content = {
    stretch(certain, border:format("00497A", "clear", "00497A"), "BarCertain"),
    stretch(possible - certain, border:format("00497A", "diagStripe", "FFFFFF"), "BarPossible"),
    stretch(cells - possible, border:format("B8B8B8", "clear", "FFFFFF"), "BarRest"),
  }
  return span
end

local styles = { mark = "ToComplete", lead = "Lead" }

local function Span(span)
  if span.classes:includes("bar") then return bar(span) end
  for class, style in pairs(styles) do
    if span.classes:includes(class) then return styled(span, style) end
  end
  local inner = span.attributes.dir
  if inner == "auto" then inner = direction(pandoc.utils.stringify(span)) end
  if inner and (inner == "rtl") ~= rtl then return isolated(span, inner) end
end

local paragraphs = { answer = "Answer", note = "Note", legend = "Note", detail = "Detail" }

local function Div(div)
  for class, style in pairs(paragraphs) do
    if div.classes:includes(class) then
      div.attributes["custom-style"] = style
      return div
    end
  end
end

-- What introduces a list or a table stays on its page.
local function Blocks(blocks)
  for i, block in ipairs(blocks) do
    local after = blocks[i + 1]
    -- A table stands in a block of its own, in which it can be moved on a narrow screen.
    local isIntroduced = after and (after.t == "BulletList" or after.t == "OrderedList" or after.t == "Table"
      or (after.t == "Div" and after.classes:includes("table")))
    if block.t == "Para" and isIntroduced then
      blocks[i] = pandoc.Div({ block }, pandoc.Attr("", {}, { ["custom-style"] = "Introduction" }))
    end
  end
  return blocks
end

-- The first title becomes the document's own, which pandoc writes before everything; each further one begins a page.
local title

-- What stands before an entry, such as the points that it adds, goes into its first line.
local function led(items)
  for _, item in ipairs(items) do
    local lead, body = item[1], item[2]
    if lead and lead.t == "Div" and lead.classes:includes("lead") and body and (body.t == "Para" or body.t == "Plain") then
      local line = pandoc.List({})
      for _, block in ipairs(lead.content) do line:extend(block.content) end
      line:insert(pandoc.Str("\u{2002}"))
      line:extend(body.content)
      item:remove(1)
      item[1] = pandoc.Para(line)
    end
    -- An entry stays on the page of what is said of it.
    local first, second = item[1], item[2]
    if second and second.t == "Div" and second.classes:includes("detail") and (first.t == "Para" or first.t == "Plain") then
      item[1] = pandoc.Div({ pandoc.Para(first.content) }, pandoc.Attr("", {}, { ["custom-style"] = "Entry" }))
    end
  end
  return items
end

local function BulletList(list)
  list.content = led(list.content)
  return list
end

local function Header(header)
  if header.level > 1 then
    header.level = header.level - 1
    return header
  end
  if title then
    return pandoc.Div({ pandoc.Para(header.content) }, pandoc.Attr("", {}, { ["custom-style"] = "NextTitle" }))
  end
  title = header.content
  return {}
end

local function Meta(meta)
  rtl = meta.dir ~= nil and pandoc.utils.stringify(meta.dir) == "rtl"
end

local function setTitle(document)
  if title then document.meta.title = pandoc.MetaInlines(title) end
  return document
end

return { { Meta = Meta }, { Span = Span }, { Blocks = Blocks }, { Div = Div, BulletList = BulletList, OrderedList = BulletList, Header = Header }, { Pandoc = setTitle } }
