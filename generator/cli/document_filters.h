// SPDX-License-Identifier: Apache-2.0
// What pandoc does with the documents of cli/office_files.h, in its own Lua.
#pragma once

#include <string_view>

namespace palermo::cli {

// Document to CSV: a row a question, its number in the first cell. Before it stands a table
// `fields`. A heading of the first levels that is no question becomes a row without a place, so
// that what was written below it is told of and not lost.
inline constexpr std::string_view read_filter = R"lua(
local columns = { 'State', 'Language', 'Question', 'Answer', 'Laws', 'Text' }
local options = { wrap_text = 'wrap-none' }
if pandoc.WriterOptions then options = pandoc.WriterOptions(options) end

local function written(blocks, format)
  local text = pandoc.write(pandoc.Pandoc(blocks), format, options)
  if text:gsub('\u{a0}', ''):match('^%s*$') then return '' end
  return text
end

local function cell(text)
  if text:match("^'") then text = "'" .. text end
  return '"' .. text:gsub('"', '""') .. '"'
end

local function line(row, number)
  local cells = { tostring(number) }
  for _, column in ipairs(columns) do
    local value = row[column] or ''
    if type(value) == 'table' then
      value = written(value, column == 'Text' and 'gfm-raw_html' or 'plain')
    end
    cells[#cells + 1] = cell(value)
  end
  return table.concat(cells, ',')
end

function Pandoc(document)
  local rows, row, field = {}, nil, nil
  -- Marks of direction and language belong to the word processor, not to the text.
  local bare = function(marked) return marked.content end
  for _, block in ipairs(document:walk({ Span = bare, Div = bare }).blocks) do
    local heading = block.t == 'Header' and pandoc.utils.stringify(block) or nil
    local question, state, language
    if heading then
      question, state, language = heading:match('^%s*(%S+)%s+%((%w+),%s*(%w+)%)%s*$')
    end
    if question or (heading and row and block.level < 3) then
      row = { Question = question, State = state, Language = language }
      rows[#rows + 1] = row
      field = nil
      if not question then
        field = 'Text'
        row.Text = {}
      end
    elseif row and heading and fields[heading] then
      field = fields[heading]
      row[field] = row[field] or {}
    elseif row and field then
      table.insert(row[field], block)
    end
  end
  local lines = { ',' .. table.concat(columns, ',') }
  for number, each in ipairs(rows) do lines[#lines + 1] = line(each, number) end
  return pandoc.Pandoc({ pandoc.RawBlock('plain', table.concat(lines, '\n')) })
end
)lua";

// The CSV of a form to a document.
inline constexpr std::string_view make_filter = R"lua(
local function text(cell) return pandoc.utils.stringify(cell) end

function Pandoc(document)
  local form = pandoc.utils.to_simple_table(document.blocks[1])
  local blocks = { pandoc.Para(document.meta.guidance) }
  for _, row in ipairs(form.rows) do
    if text(row[6]) .. text(row[7]) .. text(row[8]) == '' then
      local name = text(row[3]) .. ' (' .. text(row[1]) .. ', ' .. text(row[2]) .. ')'
      table.insert(blocks, pandoc.Header(2, name))
      table.insert(blocks, pandoc.Para(pandoc.Emph(text(row[4]))))
      if text(row[5]) ~= '' then table.insert(blocks, pandoc.Para(text(row[5]))) end
      for column = text(row[5]) == '' and 7 or 6, 8 do
        table.insert(blocks, pandoc.Header(3, text(form.header[column])))
        table.insert(blocks, pandoc.Para('\u{a0}'))
      end
    end
  end
  document.meta.guidance = nil
  return pandoc.Pandoc(blocks, document.meta)
end
)lua";

}  // namespace palermo::cli
