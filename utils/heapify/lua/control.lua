-- Errors, coroutines, load, debug, the collector: ldo.c, lcorolib.c, lparser.c, ldblib.c, lgc.c.
local function fail(depth) if depth == 0 then error({code = 42}) end local ok = fail(depth - 1) return ok end
for i = 1, 500 do
  local ok, e = pcall(fail, i % 20)
  if i % 100 == 0 then print(ok, e.code) end
end
print(xpcall(function() local x = nil; return x.y end, function(m) return "handled: " .. m end))
print(select(2, pcall(error, "plain", 0)), select(2, pcall(function() error("level 1") end)))
print((select(2, xpcall(error, debug.traceback, "traced")):gsub("\n.*", "")))

local gen = coroutine.wrap(function(n) for i = 1, n do local more = coroutine.yield(i, i * i) if more then n = n + more end end return "end" end)
local total = 0
local i, sq = gen(1000)
while i ~= "end" do total = total + sq i, sq = gen(i == 10 and 5 or nil) end
print(total, i)
local co = coroutine.create(function(a) local b = coroutine.yield(a + 1) error("in coroutine " .. b) end)
print(coroutine.resume(co, 1)) print(coroutine.resume(co, 2)) print(coroutine.status(co), coroutine.close(co))

for n = 1, 300 do
  local f = assert(load("local a, b = ... ; local t = {a, b, k = a + " .. n .. "} ; return function(c) return t.k * c + (b or 0) end"))
  local r = f(n, 2)(3)
  if n % 60 == 0 then print(r) end
end
print(load("x ="), load("return 1 +* 2"), load("goto nowhere"), load("for i = 1 do end"), load(("x"):rep(300)))
local dumped = string.dump(function(a, b) return a * b + 1 end)
print(load(dumped, "d", "b")(6, 7), load("return 1", "t", "b"))
local info = debug.getinfo(1, "Sl")
print(info.short_src:match("[^/]*$"), info.currentline, (debug.getlocal(1, 1)))
local weak = setmetatable({}, {__mode = "k"})
for n = 1, 2000 do weak[{}] = n end
collectgarbage() collectgarbage("step", 10) collectgarbage("incremental", 100, 200)
print(next(weak), collectgarbage("count") > 0)
local finalized = 0
for n = 1, 100 do setmetatable({}, {__gc = function() finalized = finalized + 1 end}) end
collectgarbage() collectgarbage()
print(finalized)
local function deep(n) if n == 0 then return 0 end return 1 + deep(n - 1) end
print(deep(5000), pcall(deep, 1e7) == false, pcall(string.gsub, "x", "x", function() error("cb") end))
local f = io.tmpfile() f:write("one\n2 3.5 0x10\nlast") f:seek("set") print(f:read("l", "n", "n", "n", "L", "a")) f:close()
print(os.date("!%Y-%m-%d %H:%M:%S", 86400 * 365), os.time({year = 2020, month = 5, day = 17, hour = 12}) > 0)
