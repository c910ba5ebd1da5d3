# demo-remarks.awk: remarks out of clang's optimization record (YAML), with the source lines of their flow.
#
# usage: awk -f demo-remarks.awk -v source=FILE -v name=NAME -v words=WORDS RECORD
#          prints one remark of that name, if there is any: the first whose own source line has the words,
#          after the introduction `intro`; or without it the first of the name
#        awk -f demo-remarks.awk -v source=FILE -v count=1 RECORD
#          prints what became of the allocations, on lines of 78 columns
# Also: on, dim, off (colours).
#
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

BEGIN {
  width = 78
  while ((getline line < source) > 0) code[++last] = line
}

/^--- / { kind = substr($2, 2); text = ""; steps = 0; visible = 1; where = "" }
/^Name:/ { reason = $2 }
/^DebugLoc:/ { where = place($0) }
/^  - / { argument($2, value($0)) }
/^\.\.\./ {
  if (count) tally[kind == "Missed" ? reason : kind " " reason]++
  else if (reason == name && !(chosen && exact)) choose()
}
END {
  if (count) print_counts()
  else if (chosen) print_remark()
}

# --- reading -----------------------------------------------------------------

function value(line) {
  sub(/^  - [A-Za-z]+: */, "", line)
  if (line ~ /^'.*'$/) {
    line = substr(line, 2, length(line) - 2)
    gsub(/''/, "'", line)
  }
  return line
}

# "line:column" of a DebugLoc.
function place(line, parts) {
  sub(/.*Line: /, "", line)
  sub(/ }.*/, "", line)
  split(line, parts, ", Column: ")
  return parts[1] ":" parts[2]
}

# The message ends where the function is named; the flow follows.
function argument(key, words) {
  if (words == "; in function ") visible = 0
  if (visible) text = text words
  if (key == "Flow:" && words ~ / at [^ ]+:[0-9]+:[0-9]+$/) flow[++steps] = words
}

# --- choosing ----------------------------------------------------------------

function choose(i, number) {
  number = where
  sub(/:.*/, "", number)
  exact = words == "" || index(code[number], words) > 0
  if (chosen && !exact) return
  chosen = 1
  its_text = text
  its_where = where
  its_steps = steps
  for (i = 1; i <= steps; i++) its_flow[i] = flow[i]
}

# --- printing ----------------------------------------------------------------

# Words that stay together on a line.
function tie(words) { gsub(/ /, "\001", words); return words }
function tied(words) { gsub(/\001/, " ", words); return words }

# The columns that words take.
function seen(words) { gsub(/\033\[[0-9;]*m/, "", words); return length(words) }

# Prints words after a label on lines of the width; the following lines are indented.
function wrap(label, words, indent, parts, many, i, column) {
  many = split(words, parts, " ")
  printf "%s%s", label, tied(parts[1])
  column = length(label parts[1])
  for (i = 2; i <= many; i++) {
    column += 1 + seen(parts[i])
    if (column > width) {
      printf "\n%*s%s", indent, "", tied(parts[i])
      column = indent + seen(parts[i])
    } else {
      printf " %s", tied(parts[i])
    }
  }
  printf "\n"
}

# A source line without its indentation, unless it was the last one, and a caret with words under it.
function point(at, words, parts, line, cut, column) {
  split(at, parts, ":")
  line = code[parts[1]]
  cut = match(line, /[^ ]/) - 1
  line = substr(line, cut + 1, width - 8)
  column = parts[2] - cut
  if (column < 1) column = 1
  if (parts[1] != shown) printf "%s%5d |%s %s\n", dim, parts[1], off, line
  shown = parts[1]
  printf "%s      |%s ", dim, off
  if (words == "") printf "%*s%s^%s\n", column - 1, "", on, off
  else if (9 + column + length(words) > width && column > length(words) + 1)
    printf "%*s%s %s^%s\n", column - 2 - length(words), "", words, on, off
  else printf "%*s%s^%s %s\n", column - 1, "", on, off, words
}

function print_remark(i, words, at) {
  if (exact && intro != "") print intro
  words = stem() ".c:" its_where ": " tie(on "remark:" off) " " its_text " " tie("[" name "]")
  wrap("", words, 2)
  if (!its_steps) point(its_where, "")
  for (i = 1; i <= its_steps; i++) {
    words = at = its_flow[i]
    sub(/ at [^ ]+$/, "", words)
    sub(/^.* at [^:]+:/, "", at)
    point(at, words)
  }
}

# The name of the source without its folder and ending.
function stem(name) {
  name = source
  sub(/.*\//, "", name)
  sub(/\.c$/, "", name)
  return name
}

# The reasons, most frequent first.
function reasons(best, name, list) {
  for (;;) {
    best = ""
    for (name in tally)
      if (name !~ / / && (best == "" || tally[name] > tally[best] || (tally[name] == tally[best] && name < best)))
        best = name
    if (best == "") return list
    list = list (list == "" ? "" : ", ") tie(tally[best] " " best)
    kept += tally[best]
    delete tally[best]
  }
}

function print_counts(list) {
  list = reasons()
  wrap(sprintf("  %-7s ", stem()), sprintf("%d moved to the stack, %d removed, %d stay: %s",
    tally["Passed StackPromoted"], tally["Passed AllocationRemoved"], kept, list), 10)
}
