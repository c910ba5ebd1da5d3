# parser.nim: formulas are read, differentiated and evaluated; errors are exceptions. Argument: rounds.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import os, strutils

type
  SyntaxError = object of ValueError
  Kind = enum number, variable, pair
  Node = ref object
    case kind: Kind
    of number: value: float
    of variable: discard
    of pair:
      operator: char
      left, right: Node
  Token = ref object
    kind: char
    value: float
  Parser = ref object
    text: string
    at: int
    kind: char
    value: float

proc next(p: Parser): Token =
  while p.at < p.text.len and p.text[p.at] == ' ': inc p.at
  if p.at == p.text.len: return Token(kind: '\0')
  if p.text[p.at] notin Digits:
    inc p.at
    return Token(kind: p.text[p.at - 1])
  result = Token(kind: '#')
  while p.at < p.text.len and p.text[p.at] in Digits:
    result.value = result.value * 10 + float(ord(p.text[p.at]) - ord('0'))
    inc p.at

proc advance(p: Parser) =
  let token = p.next
  p.kind = token.kind
  p.value = token.value

proc sum(p: Parser): Node

proc factor(p: Parser): Node =
  case p.kind
  of '#': result = Node(kind: number, value: p.value)
  of 'x': result = Node(kind: variable)
  of '(':
    p.advance
    result = p.sum
    if p.kind != ')': raise newException(SyntaxError, "no closing bracket")
  else: raise newException(SyntaxError, "unexpected " & p.kind)
  p.advance

proc product(p: Parser): Node =
  result = p.factor
  while p.kind == '*':
    p.advance
    result = Node(kind: pair, operator: '*', left: result, right: p.factor)

proc sum(p: Parser): Node =
  result = p.product
  while p.kind in {'+', '-'}:
    let operator = p.kind
    p.advance
    result = Node(kind: pair, operator: operator, left: result, right: p.product)

proc at(n: Node, x: float): float =
  case n.kind
  of number: n.value
  of variable: x
  of pair:
    let left = n.left.at(x)
    let right = n.right.at(x)
    case n.operator
    of '+': left + right
    of '-': left - right
    else: left * right

proc derived(n: Node): Node =
  case n.kind
  of number: Node(kind: number)
  of variable: Node(kind: number, value: 1)
  of pair:
    if n.operator != '*': Node(kind: pair, operator: n.operator, left: n.left.derived, right: n.right.derived)
    else: Node(kind: pair, operator: '+', left: Node(kind: pair, operator: '*', left: n.left.derived, right: n.right),
               right: Node(kind: pair, operator: '*', left: n.left, right: n.right.derived))

const formulas = ["x*x*x - 2*x + 7", "(x + 1)*(x - 1)*(x + 12)", "3*(x + 4*(x + 5*(x + 6)))", "2*(x + ", "x + * 4", "1 + 2*3"]

proc evaluate(formula: string, x: float): float =
  let p = Parser(text: formula)
  p.advance
  let tree = p.sum
  tree.at(x) + tree.derived.at(2)

proc main() =
  let rounds = if paramCount() > 0: paramStr(1).parseInt else: 10
  var total = 0.0
  var errors = 0
  for round in 0 ..< rounds:
    for formula in formulas:
      try: total += evaluate(formula, float(round))
      except SyntaxError as error: errors += error.msg.len
  echo "total ", total, ", errors ", errors

main()
