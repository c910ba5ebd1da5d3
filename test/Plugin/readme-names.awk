# readme-names.awk: is every word of the second file in the first one?
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
NR == FNR { text = text $0 "\n"; next }
{ words++ }
index(text, $0) == 0 { print "README.md says nothing about " $0; missing++ }
END {
  print words " looked for, " missing + 0 " missing"
  exit words == 0 || missing > 0
}
