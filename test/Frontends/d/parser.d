// parser.d: reads formulas with local names, simplifies and evaluates them; errors are exceptions. Argument: rounds.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
import std.ascii : isAlpha, isDigit;
import std.conv : to;
import std.stdio : writefln;
import std.typecons : Rebindable;

final class SyntaxError : Exception {
    this(string message) { super(message); }
}

final class Token {
    char kind; // a letter for names, '#' for numbers, 0 at the end
    string text;

    this(char kind, string text) {
        this.kind = kind;
        this.text = text;
    }
}

final class Lexer {
    private string rest;

    this(string text) { rest = text; }

    Token next() {
        while (rest.length && rest[0] == ' ') rest = rest[1 .. $];
        if (!rest.length) return new Token('\0', null);
        size_t end = 1;
        if (rest[0].isDigit) while (end < rest.length && rest[end].isDigit) end++;
        else if (rest[0].isAlpha) while (end < rest.length && rest[end].isAlpha) end++;
        immutable text = rest[0 .. end];
        rest = rest[end .. $];
        return new Token(text[0].isDigit ? '#' : text[0].isAlpha ? 'a' : text[0], text);
    }
}

enum Kind { number, name, pair, let }

final class Node {
    Kind kind;
    char operator;
    double value;
    string name;
    Node left, right;

    this(double value) {
        kind = Kind.number;
        this.value = value;
    }

    this(string name) {
        kind = Kind.name;
        this.name = name;
    }

    this(Kind kind, char operator, string name, Node left, Node right) {
        this.kind = kind;
        this.operator = operator;
        this.name = name;
        this.left = left;
        this.right = right;
    }
}

final class Parser {
    private Lexer lexer;
    private char kind;
    private string text;

    this(Lexer lexer) {
        this.lexer = lexer;
        advance();
    }

    private void advance() {
        auto token = lexer.next();
        kind = token.kind;
        text = token.text;
    }

    private void expect(char wanted) {
        if (kind != wanted) throw new SyntaxError("wanted " ~ wanted);
        advance();
    }

    Node formula() {
        if (kind != 'a' || text != "let") return sum();
        advance();
        immutable name = text;
        expect('a');
        expect('=');
        auto value = sum();
        expect(';');
        return new Node(Kind.let, ' ', name, value, formula());
    }

    private Node sum() {
        auto left = product();
        while (kind == '+' || kind == '-') {
            immutable operator = kind;
            advance();
            left = new Node(Kind.pair, operator, null, left, product());
        }
        return left;
    }

    private Node product() {
        auto left = factor();
        while (kind == '*') {
            advance();
            left = new Node(Kind.pair, '*', null, left, factor());
        }
        return left;
    }

    private Node factor() {
        Node node;
        if (kind == '#') node = new Node(text.to!double);
        else if (kind == 'a') node = new Node(text);
        else if (kind == '(') {
            advance();
            node = sum();
            if (kind != ')') throw new SyntaxError("no closing bracket");
        } else throw new SyntaxError("unexpected " ~ kind);
        advance();
        return node;
    }
}

// The names that are known at a place of a formula, the innermost first.
final class Scope {
    private const Scope outer;
    private string name;
    private double value;

    this(const Scope outer, string name, double value) {
        this.outer = outer;
        this.name = name;
        this.value = value;
    }

    double opIndex(string wanted) const {
        for (Rebindable!(const Scope) s = this; s !is null; s = s.outer)
            if (s.name == wanted) return s.value;
        throw new SyntaxError("unknown name " ~ wanted);
    }
}

double evaluate(const Node node, const Scope names) {
    final switch (node.kind) {
        case Kind.number: return node.value;
        case Kind.name: return names[node.name];
        case Kind.let: return evaluate(node.right, new Scope(names, node.name, evaluate(node.left, names)));
        case Kind.pair:
            immutable left = evaluate(node.left, names), right = evaluate(node.right, names);
            return node.operator == '+' ? left + right : node.operator == '-' ? left - right : left * right;
    }
}

immutable formulas = [
    "x*x*x - 2*x + 7", "let a = x + 1; let b = a * a; (a + b) * (b - x)", "3*(x + 4*(x + 5*(x + 6)))", "2*(x + ", "x + * 4",
    "let area = x * x; let edge = 4 * x; let twice = 2 * area; twice - edge * area + x", "1 + 2*y",
];

void main(string[] arguments) {
    immutable rounds = arguments.length > 1 ? arguments[1].to!int : 10;
    double total = 0;
    size_t errors;
    foreach (round; 0 .. rounds / 10) {
        foreach (formula; formulas) {
            try {
                auto tree = new Parser(new Lexer(formula)).formula();
                foreach (x; 0 .. 10) total += evaluate(tree, new Scope(null, "x", x + round % 10));
            } catch (SyntaxError error) {
                errors += error.msg.length;
            }
        }
    }
    writefln("total %.0f, errors %d", total, errors);
}
