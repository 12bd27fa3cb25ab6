-- Writes tables out around pandoc's own cells, as pandoc alone does not mirror them, guesses widths, and lets rows
-- break: right to left where the document is, widths by what stands in the columns, header rows on every page.
-- For DOCX and ODT; pandoc 2.17 to 3.

local rtl = false
local isDOCX = FORMAT == "docx"
-- The width of the text on the page, in twentieths of a point and in characters of a table.
local PAGE, CHARACTERS = 9638, 88
-- A bar needs so many characters.
local BAR = 16
-- A longer text takes further lines, and less room for each letter.
local LINE = 44
-- A longer word, such as an address, breaks rather than take the room of others.
local WORD = 20

local function raw(text) return pandoc.RawBlock(isDOCX and "openxml" or "opendocument", text) end

local function length(text) return utf8.len(text) or #text end

local function isNumber(cell) return cell.attr.classes:includes("number") end

-- What a cell needs in any case, and what it would like to have; in characters.
local function needs(cell, isHead)
  local content = pandoc.Div(cell.contents)
  local text, least = pandoc.utils.stringify(content), 0
  if isNumber(cell) and not isHead then
    least = length(text)
  else
    for word in text:gmatch("[^%s]+") do least = math.max(least, math.min(length(word), WORD)) end
  end
  local hasBar = false
  pandoc.walk_block(content, { Span = function(span) hasBar = hasBar or span.classes:includes("bar") end })
  if hasBar then least = math.max(least, BAR) end
  -- Bold letters are wider, and every cell has room at its sides.
  local factor = isHead and 1.2 or 1
  local most = length(text)
  if most > LINE then most = LINE + 4 * math.sqrt(most - LINE) end
  return least * factor + 2, math.max(least, most) * factor + 3
end

-- Shares of the page's width that make up the whole of it.
local function widths(head, body, count)
  local least, most = {}, {}
  for i = 1, count do least[i], most[i] = 3, 3 end
  local function add(rows, isHead)
    for _, row in ipairs(rows) do
      for i, cell in ipairs(row.cells) do
        local a, b = needs(cell, isHead)
        least[i], most[i] = math.max(least[i], a), math.max(most[i], b)
      end
    end
  end
  add(head, true)
  add(body, false)
  local sumLeast, sumMost, shares = 0, 0, {}
  for i = 1, count do sumLeast, sumMost = sumLeast + least[i], sumMost + most[i] end
  for i = 1, count do
    if sumMost <= CHARACTERS or sumMost == sumLeast then
      shares[i] = most[i] / sumMost
    elseif sumLeast >= CHARACTERS then
      shares[i] = least[i] / sumLeast
    else
      shares[i] = (least[i] + (most[i] - least[i]) * (CHARACTERS - sumLeast) / (sumMost - sumLeast)) / CHARACTERS
    end
  end
  return shares
end

local docx = {}

function docx.open(shares)
  local grid = ""
  for _, share in ipairs(shares) do grid = grid .. '<w:gridCol w:w="' .. math.floor(share * PAGE) .. '"/>' end
  return '<w:tbl><w:tblPr><w:tblStyle w:val="Table"/>' .. (rtl and "<w:bidiVisual/>" or "")
    .. '<w:tblW w:type="pct" w:w="5000"/><w:tblLayout w:type="fixed"/>'
    .. '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    .. "</w:tblPr><w:tblGrid>" .. grid
    .. "</w:tblGrid>"
end

function docx.row(isHead) return "<w:tr><w:trPr><w:cantSplit/>" .. (isHead and "<w:tblHeader/>" or "") .. "</w:trPr>" end

function docx.cell(share)
  return '<w:tc><w:tcPr><w:tcW w:type="pct" w:w="' .. math.floor(share * 5000) .. '"/></w:tcPr>'
end

docx.endCell, docx.endRow, docx.close = "</w:tc>", "</w:tr>", "</w:tbl>"
docx.head, docx.endHead = "", ""
docx.blank = '<w:p><w:pPr><w:pStyle w:val="TableText"/>%s</w:pPr></w:p>'
-- Two tables in a row would become one.
docx.after = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/>%s</w:pPr></w:p>'

local odt = { count = 0, styles = {} }

function odt.open(shares)
  odt.count = odt.count + 1
  local name = "MizanTable" .. odt.count
  local mode = rtl and "rl-tb" or "lr-tb"
  table.insert(odt.styles, '<style:style style:name="' .. name .. '" style:family="table"><style:table-properties'
    .. ' style:width="17cm" style:rel-width="100%" table:align="margins" style:writing-mode="' .. mode
    .. '" fo:margin-bottom="0.2cm" table:border-model="collapsing" style:may-break-between-rows="true"/></style:style>')
  local columns = ""
  for i, share in ipairs(shares) do
    local column = name .. "." .. i
    table.insert(odt.styles, '<style:style style:name="' .. column .. '" style:family="table-column"><style:table-column-properties'
      .. ' style:rel-column-width="' .. math.floor(share * 65535) .. '*"/></style:style>')
    columns = columns .. '<table:table-column table:style-name="' .. column .. '"/>'
  end
  return '<table:table table:name="' .. name .. '" table:style-name="' .. name .. '">'
    .. columns
end

function odt.row() return '<table:table-row table:style-name="MizanRow">' end

function odt.cell(_, isHead)
  return '<table:table-cell table:style-name="' .. (isHead and "MizanHeadCell" or "MizanCell") .. '" office:value-type="string">'
end

odt.endCell, odt.endRow, odt.close = "</table:table-cell>", "</table:table-row>", "</table:table>"
odt.head, odt.endHead = "<table:table-header-rows>", "</table:table-header-rows>"
odt.blank = '<text:p text:style-name="TableText"/>'
odt.after = '<text:p text:style-name="TableEnd"/>'

local function style(cell, isHead)
  return (isHead and "TableHead" or "Table") .. (isNumber(cell) and "Number" or (isHead and "" or "Text"))
end

-- A bar has a line of its own, under the number that it pictures.
local function lines(inlines)
  local before, bars = pandoc.List(), pandoc.List()
  for _, inline in ipairs(inlines) do
    if inline.t == "Span" and inline.classes:includes("bar") then bars:insert(inline) else before:insert(inline) end
  end
  local list = pandoc.List()
  if #before > 0 or #bars == 0 then list:insert(pandoc.Para(before)) end
  if #bars > 0 then list:insert(pandoc.Para(bars)) end
  return list
end

-- Paragraphs, as the ODT writer gives no style to anything else.
local function paragraphs(blocks)
  local list = pandoc.List()
  for _, block in ipairs(blocks) do
    if block.t == "Plain" or block.t == "Para" then
      list:extend(lines(block.content))
    else
      list:insert(block)
    end
  end
  return list
end

-- Numbers and their units stay together.
local function unbroken(blocks)
  return pandoc.walk_block(pandoc.Div(blocks), { Space = function() return pandoc.Str("\u{A0}") end }).content
end

local function content(cell, isHead)
  local blocks = cell.contents
  -- A cell without a paragraph would make the file one that Word has to repair.
  if #blocks == 0 then return raw((isDOCX and docx or odt).blank:format(rtl and "<w:bidi/>" or "")) end
  if isNumber(cell) and not isHead then blocks = unbroken(blocks) end
  return pandoc.Div(paragraphs(blocks), pandoc.Attr("", {}, { ["custom-style"] = style(cell, isHead) }))
end

-- Names for the parts of rows and bodies, which pandoc 2.17 has in places.
local function rows(part)
  local list = pandoc.List()
  for _, row in ipairs(part) do
    local cells = pandoc.List()
    for _, cell in ipairs(row.cells or row[2]) do
      cells:insert({ attr = cell.attr or cell[1], contents = cell.contents or cell[5] })
    end
    list:insert({ cells = cells })
  end
  return list
end

local function Table(tbl)
  local form = isDOCX and docx or odt
  local head, body = rows(tbl.head.rows or tbl.head[2]), pandoc.List()
  for _, part in ipairs(tbl.bodies) do
    body:extend(rows(part.head))
    body:extend(rows(part.body))
  end
  body:extend(rows(tbl.foot.rows or tbl.foot[2]))
  local shares = widths(head, body, #tbl.colspecs)
  local blocks = pandoc.List()
  blocks:insert(raw(form.open(shares)))
  local function add(row, isHead)
    blocks:insert(raw(form.row(isHead)))
    for i, cell in ipairs(row.cells) do
      blocks:insert(raw(form.cell(shares[i], isHead)))
      blocks:insert(content(cell, isHead))
      blocks:insert(raw(form.endCell))
    end
    blocks:insert(raw(form.endRow))
  end
  if #head > 0 then
    blocks:insert(raw(form.head))
    for _, row in ipairs(head) do add(row, true) end
    blocks:insert(raw(form.endHead))
  end
  for _, row in ipairs(body) do add(row, false) end
  blocks:insert(raw(form.close))
  blocks:insert(raw(form.after:format(rtl and "<w:bidi/>" or "")))
  return blocks
end

local function Meta(meta) rtl = meta.dir ~= nil and pandoc.utils.stringify(meta.dir) == "rtl" end

-- Styles of tables stand in the template's own list of them. LibreOffice opens no file whose parts are of an earlier
-- version of ODF than its list of parts, which pandoc writes.
local function addStyles(document)
  if not isDOCX then document.meta["odf-version"] = PANDOC_VERSION >= "3.1.3" and "1.3" or "1.2" end
  if not isDOCX and #odt.styles > 0 then
    document.meta["table-styles"] = pandoc.MetaBlocks({ raw(table.concat(odt.styles)) })
  end
  return document
end

return { { Meta = Meta }, { Table = Table }, { Pandoc = addStyles } }
