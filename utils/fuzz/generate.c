/* generate.c: a random program of escape graphs, as text.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * One to four functions that call each other, at random also around a cycle; functions nobody knows (@d), functions with
 * a random summary (@s0, @s1), tables of function pointers (@c0, @c1). In a closed program, calls through pointers reach
 * only what a dispatcher (@p) calls. Some programs hand a list to functions that walk along it. Each seed first picks which kinds of lines it has
 * at all (Groce et al., Swarm Testing, 2012): what a frequent kind hides, a seed without it shows. */
#include "fuzz.h"

typedef enum {
  LINE_COPY,
  LINE_LOAD,
  LINE_STORE,
  LINE_COPYMEM,
  LINE_CALL,
  LINE_INDIRECT,
  LINE_RETURN,
  LINE_SINK,
  LINE_CONTENT,
  LINE_PIN,
  LINE_FREE,
  LINE_SPARE,
  LINE_WORLD,
  LINE_IDIOM,
  LINE_KINDS,
} LineKind;

static const uint8_t usual[LINE_KINDS] = {
    [LINE_COPY] = 12, [LINE_LOAD] = 14,    [LINE_STORE] = 18, [LINE_COPYMEM] = 5, [LINE_CALL] = 14,
    [LINE_INDIRECT] = 6, [LINE_RETURN] = 5, [LINE_SINK] = 2,  [LINE_CONTENT] = 3, [LINE_PIN] = 1, [LINE_FREE] = 1,  [LINE_SPARE] = 2,
    [LINE_WORLD] = 2, [LINE_IDIOM] = 3,
};

typedef struct {
  EscText *out;
  Random random;
  uint32_t functions, summaries, constants, signatures;
  bool odd_offsets, small_words, no_cycles, closed, lists;
  uint32_t link, links; /* where an object of a list holds the next one, and how many there are */
  uint32_t function, recent[3];
  uint8_t weight[LINE_KINDS];
  uint32_t total;
  uint32_t nodes, parameters, results; /* of the function at hand */
  uint32_t table;                      /* its object for a constant, or 0 */
  bool summary;
} Generator;

static uint32_t below(Generator *g, uint32_t limit) { return random_below(&g->random, limit); }
static bool percent(Generator *g, uint32_t chance) { return random_percent(&g->random, chance); }

/* Often one that was defined just before, so that flows of many steps come up. */
static uint32_t node(Generator *g) {
  if (percent(g, 45)) return g->recent[below(g, percent(g, 60) ? 1 : 3)];
  return below(g, g->nodes);
}

static uint32_t new_node(Generator *g) {
  uint32_t made = below(g, g->nodes);
  g->recent[2] = g->recent[1];
  g->recent[1] = g->recent[0];
  return g->recent[0] = made;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

static void add_offset(Generator *g) {
  static const int usual_offsets[] = {0, 0, 0, 0, 0, 0, 8, 8, -8, ESC_ANY};
  static const int odd[] = {4, 1, 2, 12, -4, 1 << 20, (1 << 20) - 8, -(1 << 20), 0x7ffffff0, 64};
  int offset = usual_offsets[below(g, 10)];
  if (g->odd_offsets && percent(g, 20)) offset = odd[below(g, 10)];
  if (offset == ESC_ANY)
    esc_text_add(g->out, " + any");
  else if (offset)
    esc_text_addf(g->out, " %c %d", offset < 0 ? '-' : '+', offset < 0 ? -offset : offset);
}

static void add_size(Generator *g) {
  static const uint32_t odd[] = {1, 4, 16, 12, 24, 0, 100000};
  if (g->odd_offsets && percent(g, 20))
    esc_text_addf(g->out, " size %u", odd[below(g, 7)]);
  else if (percent(g, 4))
    esc_text_add(g->out, " size any");
  else
    esc_text_addf(g->out, " size %u", g->small_words ? 4 : 8);
}

static void add_function_name(Generator *g) {
  uint32_t first = g->no_cycles ? g->function + 1 : 0; /* callees come behind their callers */
  uint32_t pick = first + below(g, g->functions - first + g->summaries + 1);
  if (pick < g->functions)
    esc_text_addf(g->out, "@f%u", pick);
  else if (pick < g->functions + g->summaries)
    esc_text_addf(g->out, "@s%u", pick - g->functions);
  else
    esc_text_add(g->out, "@d");
}

static void add_signature(Generator *g) {
  if (g->signatures) esc_text_addf(g->out, " signature %u", 1 + below(g, g->signatures));
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

static void add_arguments(Generator *g) {
  static const char *const captures[] = {"", "", "", " content", " none"};
  uint32_t count = below(g, 4);
  uint32_t fixed = percent(g, 10) ? below(g, count + 1) : count;
  esc_text_add(g->out, "(");
  for (uint32_t i = 0; i < count; i++) {
    esc_text_add(g->out, i == fixed ? "; " : i ? ", " : "");
    esc_text_addf(g->out, "n%u%s", node(g), captures[below(g, 5)]);
  }
  esc_text_add(g->out, ")");
}

static void add_call(Generator *g, bool direct) {
  esc_text_add(g->out, "call ");
  if (direct)
    add_function_name(g);
  else
    esc_text_addf(g->out, "n%u", node(g));
  add_arguments(g);
  for (uint32_t i = 0, count = below(g, 3); i < count; i++) esc_text_addf(g->out, "%sn%u", i ? ", " : " -> ", new_node(g));
  if (percent(g, 50)) add_signature(g);
  if (g->closed && !direct) esc_text_add(g->out, " dispatcher @p");
}

static void add_reason(Generator *g, const char *what, const char *reason) {
  esc_text_addf(g->out, "%s n%u %s", what, node(g), reason);
}

static void add_memory_line(Generator *g, LineKind kind) {
  uint32_t from;
  switch (kind) {
    case LINE_COPY:
      from = node(g);
      esc_text_addf(g->out, "n%u = copy n%u", new_node(g), from);
      add_offset(g);
      break;
    case LINE_LOAD:
      from = node(g);
      esc_text_addf(g->out, "n%u = load n%u", new_node(g), from);
      add_offset(g);
      add_size(g);
      break;
    case LINE_STORE:
      from = node(g);
      esc_text_addf(g->out, "store n%u", node(g));
      add_offset(g);
      esc_text_addf(g->out, " <- n%u", from);
      add_size(g);
      break;
    default:
      esc_text_addf(g->out, "copymem n%u <- n%u", node(g), node(g));
      if (percent(g, 70))
        esc_text_addf(g->out, " size %u", 8 * (1 + below(g, 3)));
      else
        add_size(g);
      break;
  }
}

/* Others write into an object that they have got, and what they wrote is used. */
static void add_reread(Generator *g, const char *how) {
  uint32_t object = node(g), read = new_node(g);
  if (how)
    esc_text_addf(g->out, "%s n%u %s\n", how, object, how[0] == 's' ? "StoredToHeap" : "PassedToCall");
  else
    esc_text_addf(g->out, "store n%u <- n%u size 8\n", g->parameters ? below(g, g->parameters) : node(g), object);
  esc_text_addf(g->out, "  n%u = load n%u size 8\n  store n%u <- n%u size 8", read, object, read, node(g));
}

/* Half of a pointer each, from a place between two words. */
static void add_misaligned(Generator *g) {
  uint32_t from = node(g), to = node(g), between = new_node(g), read = new_node(g);
  esc_text_addf(g->out, "n%u = copy n%u + 4\n  copymem n%u <- n%u size 8\n", between, from, to, between);
  esc_text_addf(g->out, "  n%u = load n%u size 8", read, to);
}

static void add_method_call(Generator *g) {
  uint32_t at = new_node(g), method = new_node(g);
  esc_text_addf(g->out, "n%u = addr o%u\n  n%u = load n%u%s size 8\n", at, g->table, method, at, percent(g, 30) ? " + 8" : "");
  esc_text_addf(g->out, "  call n%u(n%u, n%u) -> n%u", method, node(g), node(g), new_node(g));
}

/* A function that calls itself through what it is given. */
static void add_self_call(Generator *g) {
  uint32_t self = g->parameters ? below(g, g->parameters) : node(g);
  esc_text_addf(g->out, "call n%u(n%u, n%u, n%u) -> n%u", self, percent(g, 60) ? self : node(g), node(g), node(g), new_node(g));
}

/* "n0->callback(n0, n3)": the callee comes with its data. */
static void add_callback(Generator *g) {
  uint32_t holder = node(g), callee = new_node(g);
  esc_text_addf(g->out, "n%u = load n%u size 8\n  call n%u(n%u, n%u) dispatcher @p", callee, holder, callee, holder, node(g));
}

static void add_idiom(Generator *g) {
  uint32_t pick = below(g, 6);
  if (g->closed && pick % 2) {
    add_callback(g);
  } else if (pick == 0) {
    add_reread(g, percent(g, 50) ? "sink" : "content");
  } else if (pick <= 2) {
    add_reread(g, NULL);
  } else if (pick == 3) {
    add_misaligned(g);
  } else if (pick == 4 && g->table) {
    add_method_call(g);
  } else {
    add_self_call(g);
  }
}

static void add_line(Generator *g, LineKind kind) {
  esc_text_add(g->out, "  ");
  switch (kind) {
    case LINE_CALL:
    case LINE_INDIRECT:
      add_call(g, kind == LINE_CALL && !g->summary);
      break;
    case LINE_RETURN:
      esc_text_addf(g->out, "return %u <- n%u", below(g, g->results), node(g));
      break;
    case LINE_SINK:
      add_reason(g, "sink", "StoredToHeap");
      break;
    case LINE_CONTENT:
      add_reason(g, "content", "PassedToCall");
      break;
    case LINE_PIN:
      add_reason(g, "pin", "MustTail");
      break;
    case LINE_FREE:
      add_reason(g, "free", "Freed");
      break;
    case LINE_SPARE:
      add_reason(g, "spare", "Freed");
      break;
    case LINE_IDIOM:
      add_idiom(g);
      break;
    case LINE_WORLD:
      esc_text_addf(g->out, "n%u = addr o0", new_node(g));
      break;
    default:
      add_memory_line(g, kind);
      break;
  }
  esc_text_add(g->out, "\n");
}

static LineKind pick_kind(Generator *g) {
  uint32_t pick = below(g, g->total), kind = 0;
  while (pick >= g->weight[kind]) pick -= g->weight[kind++];
  return (LineKind)kind;
}

static bool fits(const Generator *g, LineKind kind) {
  if (kind == LINE_RETURN) return g->results && !g->summary;
  if (kind == LINE_PIN || kind == LINE_FREE || kind == LINE_CALL) return !g->summary;
  return true;
}

static void add_lines(Generator *g, uint32_t count) {
  while (count--) {
    LineKind kind = pick_kind(g);
    add_line(g, fits(g, kind) ? kind : LINE_STORE);
  }
}

/* ---- objects ----------------------------------------------------------------------------------------------------- */

static void add_object(Generator *g, uint32_t object, const char *kind, uint32_t index) {
  esc_text_addf(g->out, "  object o%u %s", object, kind);
  if (index != ESC_NONE) esc_text_addf(g->out, " %u", index);
  esc_text_add(g->out, "\n");
}

static uint32_t add_objects(Generator *g, uint32_t next) {
  for (uint32_t i = 0, sites = 1 + below(g, 3); i < sites; i++) add_object(g, next++, "site", i);
  if (percent(g, 35)) add_object(g, next++, "stack", 0);
  if (percent(g, 20)) add_object(g, next++, "global", 0);
  for (uint32_t i = below(g, 4) / 2; i; i--) {
    esc_text_addf(g->out, "  object o%u function ", next++);
    add_function_name(g);
    esc_text_add(g->out, "\n");
  }
  g->table = g->constants && percent(g, 50) ? next : 0;
  if (g->table) esc_text_addf(g->out, "  object o%u constant @c%u\n", next++, below(g, g->constants));
  return next;
}

static void add_addresses(Generator *g, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; i++) {
    esc_text_addf(g->out, "  n%u = addr o%u%s\n", new_node(g), i, percent(g, 20) ? " + 8" : "");
    if (percent(g, 20)) esc_text_addf(g->out, "  n%u = addr o%u\n", new_node(g), i);
  }
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

static uint32_t link_offset(Generator *g) { return percent(g, 85) ? g->link : 8 - g->link; }

/* Objects of which each holds the next one, and the last one something else; another function gets the first. Then what
 * one of them holds is looked at. */
static void add_list(Generator *g) {
  uint32_t first = g->nodes, read = g->nodes + g->links;
  for (uint32_t i = 0; i + 1 < g->links; i++)
    esc_text_addf(g->out, "  store n%u + %u <- n%u size 8\n", first + i, link_offset(g), first + i + 1);
  esc_text_addf(g->out, "  store n%u + %u <- n%u size 8\n", first + g->links - 1, 16 - link_offset(g), node(g));
  esc_text_addf(g->out, "  call @f1(n%u, n%u, n%u)\n", first, node(g), node(g));
  esc_text_addf(g->out, "  n%u = load n%u + %u size 8\n", read, first + below(g, g->links), 8 * below(g, 3));
  esc_text_addf(g->out, percent(g, 50) ? "  sink n%u StoredToHeap\n" : "  n%u = load n%u size 8\n", read, read);
}

/* A walk along what the function is given, and something done to what hangs there. */
static void add_walk(Generator *g) {
  uint32_t at = g->nodes, seen = g->nodes + 1;
  esc_text_addf(g->out, "  n%u = copy n0\n  n%u = load n%u + %u size 8\n", at, at, at, g->link);
  if (percent(g, 40)) esc_text_addf(g->out, "  n%u = load n%u + %u size 8\n", at, at, 8 - g->link);
  esc_text_addf(g->out, "  n%u = load n%u + %u size 8\n", seen, at, 8 * below(g, 3));
  switch (below(g, 3)) {
    case 0:
      esc_text_addf(g->out, "  sink n%u StoredToHeap\n", seen);
      break;
    case 1:
      esc_text_addf(g->out, "  store n%u + %u <- n%u size 8\n", at, 8 * below(g, 3), below(g, g->parameters));
      break;
    default:
      esc_text_addf(g->out, "  store n%u <- n%u size 8\n", below(g, g->parameters), seen);
      break;
  }
}

/* ---- functions --------------------------------------------------------------------------------------------------- */

static void begin(Generator *g, const char *keyword, char letter, uint32_t number) {
  g->recent[0] = g->recent[1] = g->recent[2] = 0;
  g->parameters = g->lists ? 1 + below(g, 3) : below(g, 4);
  g->results = below(g, 3);
  esc_text_addf(g->out, "%s @%c%u params %u results %u", keyword, letter, number, g->parameters, g->results);
  if (percent(g, 50)) add_signature(g);
}

static void add_function(Generator *g, uint32_t number) {
  g->summary = false;
  g->function = number;
  begin(g, "function", 'f', number);
  g->nodes = g->parameters + 3 + below(g, 6);
  esc_text_add(g->out, percent(g, 10) ? " ignores_variadic {\n" : " {\n");
  for (uint32_t i = 0; i < g->parameters; i++) esc_text_addf(g->out, "  n%u = param o%u\n", i, i + 1);
  uint32_t first = g->parameters + 1;
  uint32_t end = add_objects(g, first);
  for (uint32_t i = 0; i < g->links && g->lists && !number; i++) add_object(g, end + i, percent(g, 50) ? "site" : "stack", 10 + i);
  add_addresses(g, first, end);
  for (uint32_t i = 0; i < g->links && g->lists && !number; i++) esc_text_addf(g->out, "  n%u = addr o%u\n", g->nodes + i, end + i);
  if (g->lists) number ? add_walk(g) : add_list(g);
  add_lines(g, 4 + below(g, percent(g, 20) ? 20 : 8));
  esc_text_add(g->out, "}\n");
}

static void add_summary(Generator *g, uint32_t number) {
  g->summary = true;
  g->table = 0;
  begin(g, "declare", 's', number);
  g->nodes = g->parameters + g->results + 2 + below(g, 3);
  esc_text_add(g->out, percent(g, 20) ? " summary ignores_variadic {\n" : " summary {\n");
  uint32_t fresh = below(g, 3);
  for (uint32_t i = 0; i < fresh; i++) add_object(g, i + 1, "fresh", i);
  add_addresses(g, 1, fresh + 1);
  add_lines(g, 1 + below(g, 6));
  esc_text_add(g->out, "}\n");
}

static void add_constant(Generator *g, uint32_t number) {
  esc_text_addf(g->out, "constant @c%u {\n", number);
  for (uint32_t i = 0, count = 1 + below(g, 3); i < count; i++) {
    esc_text_addf(g->out, "  %u: ", 8 * i);
    if (percent(g, 10)) {
      esc_text_add(g->out, "unknown");
    } else if (number && percent(g, 25)) {
      esc_text_addf(g->out, "constant @c%u%s", below(g, number), percent(g, 50) ? " + 8" : "");
    } else {
      add_function_name(g);
    }
    esc_text_add(g->out, "\n");
  }
  esc_text_add(g->out, "}\n");
}

/* Calls each function, the unknown one in every other program, with what it is given; gives what they give. */
static void add_dispatcher(Generator *g) {
  esc_text_add(g->out, "function @p params 3 results 2 {\n");
  for (uint32_t i = 0; i < 3; i++) esc_text_addf(g->out, "  n%u = param o%u\n", i, i + 1);
  uint32_t callees = g->functions + g->summaries + below(g, 2), node = 3;
  const char *when = percent(g, 50) ? " at_once" : "";
  for (uint32_t i = 0; i < callees; i++, node += 2) {
    if (i < g->functions)
      esc_text_addf(g->out, "  call @f%u", i);
    else if (i < g->functions + g->summaries)
      esc_text_addf(g->out, "  call @s%u", i - g->functions);
    else
      esc_text_add(g->out, "  call @d");
    esc_text_addf(g->out, "(n0, n1, n2) -> n%u, n%u%s\n  return 0 <- n%u\n  return 1 <- n%u\n", node, node + 1, when, node, node + 1);
  }
  esc_text_add(g->out, "}\n");
}

static void choose_kinds(Generator *g) {
  for (uint32_t i = 0; i < LINE_KINDS; i++) {
    g->weight[i] = percent(g, 25) ? 0 : usual[i];
    if (percent(g, 10)) g->weight[i] = (uint8_t)(usual[i] * 3);
  }
  g->weight[LINE_STORE] += 4;
  if (percent(g, 60)) g->weight[LINE_INDIRECT] = 0; /* with many of them most programs go past the work limit */
  if (g->closed) g->weight[LINE_INDIRECT] = g->weight[LINE_IDIOM] = usual[LINE_INDIRECT];
  for (uint32_t i = 0; i < LINE_KINDS; i++) g->total += g->weight[i];
}

void fuzz_generate(EscText *out, uint64_t seed) {
  Generator g = {.out = out, .random = {seed}};
  g.functions = 1 + below(&g, 4);
  g.summaries = percent(&g, 25) ? 1 + below(&g, 2) : 0;
  g.constants = percent(&g, 25) ? 1 + below(&g, 2) : 0;
  g.signatures = percent(&g, 15) ? 2 : 0;
  g.odd_offsets = percent(&g, 30);
  g.no_cycles = percent(&g, 60);
  g.closed = seed % 4 == 3; /* not drawn: the other seeds stay what they were */
  g.small_words = percent(&g, 5);
  g.lists = seed % 8 == 5 && g.functions > 1;
  g.link = g.lists ? 8 * below(&g, 2) : 0;
  g.links = g.lists ? 3 + below(&g, 5) : 0;
  choose_kinds(&g);
  esc_text_addf(out, "# seed %llu\n", (unsigned long long)seed);
  if (g.small_words) esc_text_add(out, "word 4\n");
  esc_text_add(out, "declare @d\n");
  if (g.closed) add_dispatcher(&g);
  for (uint32_t i = 0; i < g.constants; i++) add_constant(&g, i);
  for (uint32_t i = 0; i < g.summaries; i++) add_summary(&g, i);
  for (uint32_t i = 0; i < g.functions; i++) add_function(&g, i);
}
