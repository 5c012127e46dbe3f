-- What a user of Neovim would do with a draft, by the editor's own client: diagnostics, symbols, a quick fix, a definition.
-- BUT_PHAP_NODE, BUT_PHAP_CLI and BUT_PHAP_DRAFT name Node, the command line and the draft. The last line printed is "N passed, N failed".
local node, cli, file = vim.env.BUT_PHAP_NODE, vim.env.BUT_PHAP_CLI, vim.env.BUT_PHAP_DRAFT
local passed, failed = 0, 0

local function step(name, run)
  local ok, message = pcall(run)
  if ok then passed = passed + 1 else failed = failed + 1 end
  print((ok and 'ok   ' or 'FAIL ') .. name .. (ok and '' or ': ' .. tostring(message)) .. '\n')
end

local function eventually(what, test)
  assert(vim.wait(10000, test, 20), 'in vain waited for ' .. what)
end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'but-phap', cmd = { node, cli, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h'), get_language_id = function() return 'vbpl' end })
vim.lsp.buf_attach_client(buffer, client)

local function rules()
  local found = {}
  for _, problem in ipairs(vim.diagnostic.get(buffer)) do found[problem.code or problem.user_data.lsp.code] = problem end
  return found
end

local function ask(method, more)
  local params = vim.tbl_extend('force', { textDocument = vim.lsp.util.make_text_document_params(buffer) }, more or {})
  local answers, trouble = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  assert(answers and answers[client] and not answers[client].err, trouble or (answers and vim.inspect(answers[client])))
  return answers[client].result
end

step('shows the problems of a draft', function()
  eventually('diagnostics', function() return rules()['numbering-gap'] ~= nil end)
  assert(rules()['date-invalid'], 'date-invalid is not told')
end)
step('lists its units', function()
  local names = {}
  local function collect(symbols) for _, symbol in ipairs(symbols) do table.insert(names, symbol.name) collect(symbol.children or {}) end end
  collect(ask('textDocument/documentSymbol'))
  assert(vim.tbl_contains(names, 'Điều 2. Hiệu lực'), vim.inspect(names))
end)
step('leads from a reference to the unit that it names', function()
  local line = vim.fn.search('Như Điều 2', 'n')
  local column = vim.fn.match(vim.fn.getline(line), 'Điều 2')
  local character = vim.str_utfindex(vim.fn.getline(line), column)
  local found = ask('textDocument/definition', { position = { line = line - 1, character = character + 1 } })
  local target = vim.tbl_islist(found) and found[1] or found
  local at = (target.targetSelectionRange or target.range).start.line
  assert(vim.fn.getline(at + 1):find('^Điều 2%. Hiệu lực'), vim.fn.getline(at + 1))
end)
step('mends a problem, and the problem goes', function()
  local line = rules()['citation-ascii-d'].lnum
  local range = { start = { line = line, character = 0 }, ['end'] = { line = line + 1, character = 0 } }
  local actions = ask('textDocument/codeAction', { range = range, context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer, line) } })
  local fix
  for _, action in ipairs(actions) do if action.edit and not fix then fix = action end end
  assert(fix, 'no fix is offered')
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  assert(vim.fn.getline(line + 1):find('78/2025/NĐ%-CP'), 'the text was not mended: ' .. vim.fn.getline(line + 1))
  eventually('the problem to go', function() return rules()['citation-ascii-d'] == nil end)
end)
step('goes on as the text is typed', function()
  local at = vim.fn.search('Quyết định này quy định về quản lý', 'n')
  vim.fn.setline(at, (vim.fn.getline(at):gsub('quy định về', 'quy định của của')))
  eventually('a new problem', function() return rules()['duplicate-word'] ~= nil end)
end)

vim.lsp.stop_client(client)
print(passed .. ' passed, ' .. failed .. ' failed\n')
vim.cmd(failed == 0 and 'qall!' or 'cquit!')
