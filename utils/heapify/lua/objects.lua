-- Tables, metatables, closures, varargs, goto, integer division: lvm.c, ltable.c, ltm.c.
local Point = {}
Point.__index = Point
Point.__add = function(a, b) return Point.new(a.x + b.x, a.y + b.y) end
Point.__eq = function(a, b) return a.x == b.x and a.y == b.y end
Point.__lt = function(a, b) return a.x < b.x end
Point.__le = function(a, b) return a.x <= b.x end
Point.__concat = function(a, b) return tostring(a) .. "&" .. tostring(b) end
Point.__tostring = function(p) return "(" .. p.x .. "," .. p.y .. ")" end
Point.__len = function(p) return p.x + p.y end
Point.__call = function(p, k) return Point.new(p.x * k, p.y * k) end
Point.__close = function(p) io.write("close ", tostring(p), "\n") end
function Point.new(x, y) return setmetatable({x = x, y = y}, Point) end

local sum = Point.new(0, 0)
for i = 1, 20000 do sum = sum + Point.new(i % 7, i % 11)(2) end
print(sum, #sum, sum == Point.new(1, 1), Point.new(1, 2) < sum, Point.new(1, 2) .. sum)
do local guard <close> = Point.new(3, 4) print(guard) end

local function counter(step) local n = 0 return function(...) n = n + step * select("#", ...) return n end end
local c = counter(3)
for i = 1, 1000 do c(i, nil, i) end
print(c())

local list = {}
for i = 1, 3000 do list[i] = (i * 7919) % 3001 end
table.sort(list)
table.sort(list, function(a, b) return a % 100 < b % 100 or (a % 100 == b % 100 and a < b) end)
print(list[1], list[100], list[3000], #list, table.concat(list, " ", 1, 10))
for i = 1, 500 do table.insert(list, 1, i) table.remove(list, 2) end
print(table.unpack(table.move(list, 1, 5, 3, {9, 9})))
print(next({}), rawlen({1, 2}), rawequal(list, list), math.type(3 // 2), 7 // -2, 7 % -3, -7.5 // 2, 2 ^ 10, 5 & 3 | 8 ~ 1)
print(math.tointeger(3.0), math.maxinteger + 1 == math.mininteger, 1e15, 0x7fffffffffffffff, 1 / 0, -0.0, 3 | 0)
for i = 10, 1, -3 do if i == 4 then goto done end io.write(i, " ") end
::done::
print(#arg, type(os.time()), tostring(nil), tonumber("0x1p4"), tonumber("zz", 36), tonumber("  12  "), tonumber("1e"))
