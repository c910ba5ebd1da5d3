#!/usr/bin/env python3
"""make_sql.py: a few thousand SQL statements for SQLite's shell. The same each time.

SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""
import random

r = random.Random(20240519)
words = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau".split()


def text():
    return " ".join(r.choice(words) for _ in range(r.randint(1, 5)))


def schema():
    yield ".bail off"
    yield ".headers on"
    yield "PRAGMA foreign_keys=ON;"
    yield "CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INT CHECK(age >= 0), note TEXT, score REAL);"
    yield "CREATE TABLE item(id INTEGER PRIMARY KEY, owner INT REFERENCES person(id) ON DELETE CASCADE, title TEXT, price NUMERIC, data BLOB);"
    yield "CREATE TABLE log(at INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT, a, b);"
    yield "CREATE TABLE pair(x INT, y INT, v TEXT, PRIMARY KEY(x, y)) WITHOUT ROWID;"
    yield "CREATE INDEX person_age ON person(age, name DESC);"
    yield "CREATE INDEX item_owner ON item(owner) WHERE price > 10;"
    yield "CREATE UNIQUE INDEX item_expr ON item(lower(title), id);"
    yield "CREATE VIEW rich AS SELECT p.name, count(*) AS n, sum(i.price) AS total FROM person p JOIN item i ON i.owner = p.id GROUP BY p.id HAVING total > 100;"
    yield "CREATE TRIGGER item_added AFTER INSERT ON item WHEN new.price > 80 BEGIN INSERT INTO log(what, a, b) VALUES('added', new.id, new.title); UPDATE person SET score = coalesce(score, 0) + new.price WHERE id = new.owner; END;"


def inserts():
    yield "BEGIN;"
    for i in range(1, 401):
        yield f"INSERT INTO person(id, name, age, note) VALUES({i}, '{text()}', {r.randint(0, 90)}, {r.choice(['NULL', repr(text())])});"
    for i in range(1, 1201):
        yield f"INSERT INTO item VALUES({i}, {r.randint(1, 400)}, '{text()}', {r.randint(1, 10000) / 100}, x'{r.randbytes(r.randint(0, 24)).hex()}');"
    yield "COMMIT;"
    for i in range(400):
        yield f"INSERT OR REPLACE INTO pair VALUES({r.randint(1, 30)}, {r.randint(1, 30)}, '{text()}') RETURNING x, y;"
    for i in range(60):
        yield f"INSERT INTO pair VALUES({r.randint(1, 30)}, {i}, 'up') ON CONFLICT(x, y) DO UPDATE SET v = excluded.v || pair.v;"


queries = [
    lambda: f"SELECT name, age FROM person WHERE age BETWEEN {r.randint(0, 40)} AND {r.randint(40, 90)} ORDER BY age DESC, name LIMIT 5;",
    lambda: f"SELECT p.name, i.title FROM person p LEFT JOIN item i ON i.owner = p.id AND i.price > {r.randint(10, 90)} WHERE p.id < {r.randint(3, 30)} ORDER BY 1, 2 LIMIT 6;",
    lambda: f"SELECT age / 10 AS d, count(*), avg(score), group_concat(DISTINCT substr(name, 1, 2)) FROM person GROUP BY d HAVING count(*) > {r.randint(1, 30)} ORDER BY d;",
    lambda: f"SELECT title FROM item WHERE title LIKE '%{r.choice(words)}%' OR title GLOB '{r.choice(words)[0]}*' ORDER BY id LIMIT 4;",
    lambda: f"SELECT * FROM rich WHERE n > {r.randint(1, 4)} ORDER BY total DESC LIMIT 3;",
    lambda: f"WITH RECURSIVE c(n, f) AS (SELECT 1, 1 UNION ALL SELECT n + 1, f * (n + 1) FROM c WHERE n < {r.randint(3, 12)}) SELECT * FROM c;",
    lambda: f"SELECT id, price, rank() OVER w, sum(price) OVER (PARTITION BY owner % 5 ORDER BY id ROWS 2 PRECEDING) FROM item WHERE id < {r.randint(20, 60)} WINDOW w AS (ORDER BY price) ORDER BY id LIMIT 5;",
    lambda: f"SELECT json_extract(json_object('a', {r.randint(1, 99)}, 'b', json_array(1, 2, '{text()}')), '$.b[2]'), json_group_array(id) FROM item WHERE id < {r.randint(2, 9)};",
    lambda: f"SELECT upper(note), length(note), replace(note, 'a', '_'), hex(substr(note, 1, 3)), instr(note, 'e'), trim(note) FROM person WHERE note IS NOT NULL AND id > {r.randint(1, 350)} LIMIT 2;",
    lambda: f"SELECT printf('%08.3f|%-10s|%x|%,d', price, title, id, id * 1000), round(price, 1), typeof(price), abs(-id), quote(data) FROM item WHERE id = {r.randint(1, 1200)};",
    lambda: f"SELECT date('2024-01-01', '+{r.randint(1, 500)} days'), strftime('%Y-%j %H:%M', {r.randint(1, 10**9)}, 'unixepoch'), julianday('2000-01-01') + {r.randint(1, 9)};",
    lambda: f"SELECT x, count(*) FROM pair WHERE y IN (SELECT age FROM person WHERE id % {r.randint(2, 9)} = 0) GROUP BY x ORDER BY x LIMIT 4;",
    lambda: f"SELECT name FROM person WHERE id IN (1, {r.randint(2, 99)}, {r.randint(100, 400)}) UNION SELECT title FROM item WHERE id = {r.randint(1, 99)} EXCEPT SELECT name FROM person WHERE age < 20 ORDER BY 1;",
    lambda: f"SELECT EXISTS(SELECT 1 FROM item WHERE owner = {r.randint(1, 400)}), CASE WHEN {r.randint(0, 1)} THEN 'y' ELSE 'n' END, coalesce(NULL, max({r.randint(1, 9)}, 5)), CAST('{r.randint(1, 99)}x' AS INT), 7 % 3 << 2 | 1;",
    lambda: f"UPDATE person SET age = age + 1, note = note || '!' WHERE id % 97 = {r.randint(0, 96)};",
    lambda: f"UPDATE item SET price = price * 1.01 FROM person WHERE item.owner = person.id AND person.age = {r.randint(0, 90)} RETURNING item.id;",
    lambda: f"DELETE FROM item WHERE id = {r.randint(1, 1200)};",
    lambda: f"EXPLAIN QUERY PLAN SELECT * FROM person p, item i WHERE p.id = i.owner AND p.age > {r.randint(1, 80)} ORDER BY i.price;",
    lambda: f"SELECT no_such_{r.randint(1, 9)} FROM person;",
    lambda: f"SELECT (SELECT count(*) FROM item i WHERE i.owner = p.id AND i.price < {r.randint(1, 99)}) AS n, p.id FROM person p WHERE p.id < 12 ORDER BY n, p.id;",
]


def session():
    for i in range(2000):
        if i % 100 == 0:
            yield f".mode {r.choice(['list', 'csv', 'column', 'line', 'quote', 'json', 'table', 'box'])}"
        if i % 50 == 20:
            yield f"SAVEPOINT s; DELETE FROM pair WHERE x = {r.randint(1, 30)}; SELECT changes(); ROLLBACK TO s; RELEASE s;"
        yield r.choice(queries)()
    yield "ALTER TABLE person ADD COLUMN extra DEFAULT 'x';"
    yield "ALTER TABLE person RENAME COLUMN note TO remark;"
    yield "ANALYZE; REINDEX; VACUUM; PRAGMA integrity_check; PRAGMA table_info(person);"
    yield "DELETE FROM person WHERE id % 3 = 0; SELECT count(*), total(price) FROM item; SELECT count(*), min(at), max(b) FROM log;"
    yield ".schema"
    yield ".dump pair"


for line in [*schema(), *inserts(), *session()]:
    print(line)
