-- Patterns, formats, packing, buffers: most of lstrlib.c and lauxlib.c.
local words = {}
for w in ("the quick brown fox jumps over the lazy dog again and again"):gmatch("%a+") do words[#words + 1] = w end
print(#words, table.concat(words, "-"), ("x"):rep(20, "."))
for i = 1, 2000 do
  local s = string.format("%5d|%-8s|%08.3f|%x|%q|%g", i, words[i % #words + 1], i / 7, i, "a\n" .. i, i * 1.5)
  local t = s:gsub("(%d+)|", function(d) return "<" .. d .. ">" end):gsub("%s+", " "):upper()
  if i % 250 == 0 then print(t, s:find("|", 1, true), s:match("(%w+)%s*|"), s:byte(1, 4)) end
end
local packed = string.pack("<i4 z s2 d B", 123456, "zero", "counted", 2.5, 200)
print(#packed, string.unpack("<i4 z s2 d B", packed))
print(string.format("%q", 1 / 3), ("%s %s"):format(nil, true), tostring(12):reverse())
for p, c in utf8.codes("héllo €") do io.write(p, ":", c, " ") end
print(utf8.char(72, 228, 8364), utf8.len("héllo"), #utf8.char(0x10FFFF))
print(select("#", table.unpack({}, 1, 50)), ("a,b,,c"):gsub(",", ";", 2))
print(pcall(string.rep, "x", -1), pcall(string.format, "%d", 1.5), pcall(string.find, "a", "[a"))
