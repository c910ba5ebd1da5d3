/* text_body.c: which constraints does the text of a body stand for?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * One function for each kind of line. Nothing gets into the graph before all of its line was read and found valid,
 * because the solver takes a graph at its word. */
#include "Graph/text_parser.h"
#include "Graph/text_names.h"

#include <string.h>

typedef struct {
  EscParser *parser;
  EscGraph *graph;
  bool summary;
  ESC_VEC(EscArgument) arguments; /* of the call being read */
  ESC_VEC(EscNode) results;
} Body;

/* ---- ids ------------------------------------------------------------------------------------------------------- */

static bool read_node(Body *body, EscNode *node) {
  uint64_t id;
  if (!esc_parser_is_id(body->parser, 'n', &id)) return esc_parser_unexpected(body->parser, "a node");
  uint32_t known = esc_graph_node_count(body->graph);
  if (id >= known && !esc_parser_take_nodes(body->parser, id + 1 - known)) return false;
  while (esc_graph_node_count(body->graph) <= id) esc_graph_add_node(body->graph);
  node->v = (uint32_t)id;
  esc_parser_next(body->parser);
  return true;
}

static bool read_object(Body *body, EscObject *object) {
  uint64_t id;
  if (!esc_parser_is_id(body->parser, 'o', &id)) return esc_parser_unexpected(body->parser, "an object");
  if (id >= esc_graph_object_count(body->graph))
    return esc_parser_fail(body->parser, "no object o%llu so far", (unsigned long long)id);
  object->v = (uint32_t)id;
  esc_parser_next(body->parser);
  return true;
}

static bool read_new_object(Body *body) {
  uint64_t id;
  uint32_t expected = esc_graph_object_count(body->graph);
  if (!esc_parser_is_id(body->parser, 'o', &id)) return esc_parser_unexpected(body->parser, "an object");
  if (id != expected)
    return esc_parser_fail(body->parser, "objects are numbered in order: this one must be o%u", expected);
  esc_parser_next(body->parser);
  return true;
}

static bool read_place(Body *body, uint32_t *place) {
  *place = ESC_NONE;
  if (!esc_parser_accept(body->parser, "place")) return true;
  if (!esc_parser_number(body->parser, "a place", UINT32_MAX, place)) return false;
  if (*place < esc_graph_place_count(body->graph)) return true;
  return esc_parser_fail(body->parser, "no place %u so far", *place);
}

static bool read_string(Body *body, const char **string) {
  *string = NULL;
  if (body->parser->token.kind != ESC_TOKEN_STRING) return true;
  *string = esc_graph_intern(body->graph, body->parser->token.text);
  esc_parser_next(body->parser);
  return true;
}

/* What makes sense inside a function only. */
static bool not_in_summary(Body *body, const char *what) {
  return !body->summary || esc_parser_fail(body->parser, "%s in a summary", what);
}

/* ---- places ---------------------------------------------------------------------------------------------------- */

static bool read_step(Body *body, uint8_t *step) {
  for (unsigned i = 0; i < ESC_STEP_NAME_COUNT; i++) {
    if (!esc_parser_accept(body->parser, esc_step_names[i])) continue;
    *step = (uint8_t)i;
    return true;
  }
  return esc_parser_unexpected(body->parser, "what happens at the place (allocated, copied, address, ...)");
}

/* "point.c":12:14, 12:14 or nothing. */
static bool read_location(Body *body, EscPlace *place) {
  EscParser *parser = body->parser;
  if (!read_string(body, &place->file)) return false;
  if (place->file && !esc_parser_expect(parser, ":")) return false;
  if (!place->file && parser->token.kind != ESC_TOKEN_NUMBER) return true;
  return esc_parser_number(parser, "a line", UINT32_MAX, &place->line) && esc_parser_expect(parser, ":") &&
         esc_parser_number(parser, "a column", UINT32_MAX, &place->column);
}

static bool read_subject(Body *body, const char **subject) {
  if (!esc_parser_accept(body->parser, "subject")) return true;
  if (!read_string(body, subject)) return false;
  return *subject || esc_parser_unexpected(body->parser, "a string");
}

static bool place_line(Body *body) {
  uint32_t id, expected = esc_graph_place_count(body->graph);
  EscPlace place = {0};
  if (!esc_parser_number(body->parser, "the number of the place", UINT32_MAX, &id)) return false;
  if (id != expected)
    return esc_parser_fail(body->parser, "places are numbered in order: this one must be %u", expected);
  if (!read_step(body, &place.step) || !read_location(body, &place) || !read_subject(body, &place.subject))
    return false;
  if (esc_parser_accept(body->parser, "argument") &&
      !esc_parser_number(body->parser, "an argument number", UINT32_MAX, &place.argument))
    return false;
  esc_graph_add_place(body->graph, place);
  return true;
}

/* ---- objects --------------------------------------------------------------------------------------------------- */

static bool read_object_kind(Body *body, EscObjectInfo *info) {
  for (unsigned i = 0; i < ESC_OBJECT_KIND_COUNT; i++) {
    if (!esc_object_kinds[i].readable || !esc_parser_accept(body->parser, esc_object_kinds[i].name)) continue;
    info->kind = (uint8_t)i;
    return true;
  }
  return esc_parser_unexpected(body->parser, "a kind of object (site, stack, global, constant, function, param)");
}

static bool read_leaf(Body *body, uint32_t *leaf) {
  if (!not_in_summary(body, "a placeholder")) return false;
  if (!esc_parser_number(body->parser, "a parameter", UINT32_MAX, leaf)) return false;
  uint32_t count = esc_graph_parameter_count(body->graph);
  return *leaf < count || esc_parser_fail(body->parser, "parameter %u of %u", *leaf, count);
}

/* What stands between the kind of an object and its name. */
static bool read_object_index(Body *body, EscObjectInfo *info) {
  EscParser *parser = body->parser;
  switch (info->kind) {
    case ESC_OBJECT_FUNCTION:
      if (!esc_parser_symbol(parser, &parser->functions, "a function", &info->index)) return false;
      info->name = esc_program_function_name(parser->program, info->index);
      return true;
    case ESC_OBJECT_CONSTANT:
      if (!esc_parser_symbol(parser, &parser->constants, "a constant", &info->index)) return false;
      info->name = esc_program_constant_name(parser->program, info->index);
      return true;
    case ESC_OBJECT_PARAM:
      return read_leaf(body, &info->index) && read_string(body, &info->name);
    default:
      if (parser->token.kind == ESC_TOKEN_NUMBER && !esc_parser_number(parser, "a number", UINT32_MAX, &info->index))
        return false;
      return read_string(body, &info->name);
  }
}

static bool object_line(Body *body) {
  EscObjectInfo info = {0};
  if (!read_new_object(body) || !read_object_kind(body, &info) || !read_object_index(body, &info) ||
      !read_place(body, &info.place))
    return false;
  esc_graph_add_object(body->graph, (EscObjectKind)info.kind, info.index, info.name, info.place);
  return true;
}

/* ---- constraints ----------------------------------------------------------------------------------------------- */

static bool param_line(Body *body, EscNode to) {
  const char *name;
  uint32_t place, count = esc_graph_parameter_count(body->graph);
  if (!not_in_summary(body, "a placeholder")) return false;
  if (to.v >= count) return esc_parser_fail(body->parser, "n%u is not one of the %u parameters", to.v, count);
  if (!read_new_object(body) || !read_string(body, &name) || !read_place(body, &place)) return false;
  esc_graph_add_parameter(body->graph, to.v, name, place);
  return true;
}

static bool addr_line(Body *body, EscNode to) {
  EscObject object;
  int32_t offset;
  uint32_t place;
  if (!read_object(body, &object) || !esc_parser_offset(body->parser, &offset) || !read_place(body, &place))
    return false;
  esc_graph_add_addr(body->graph, to, object, offset, place);
  return true;
}

static bool copy_line(Body *body, EscNode to) {
  EscNode from;
  int32_t offset;
  uint32_t place;
  if (!read_node(body, &from) || !esc_parser_offset(body->parser, &offset) || !read_place(body, &place)) return false;
  esc_graph_add_copy(body->graph, to, from, offset, place);
  return true;
}

static bool load_line(Body *body, EscNode to) {
  EscNode pointer;
  int32_t offset;
  uint32_t size, place;
  if (!read_node(body, &pointer) || !esc_parser_offset(body->parser, &offset) ||
      !esc_parser_size(body->parser, &size) || !read_place(body, &place))
    return false;
  esc_graph_add_load(body->graph, to, pointer, offset, size, place);
  return true;
}

static bool store_line(Body *body) {
  EscNode pointer, from;
  int32_t offset;
  uint32_t size, place;
  if (!read_node(body, &pointer) || !esc_parser_offset(body->parser, &offset) ||
      !esc_parser_expect(body->parser, "<-") || !read_node(body, &from) || !esc_parser_size(body->parser, &size) ||
      !read_place(body, &place))
    return false;
  esc_graph_add_store(body->graph, pointer, from, offset, size, place);
  return true;
}

static bool copymem_line(Body *body) {
  EscNode to, from;
  uint32_t size, place;
  if (!read_node(body, &to) || !esc_parser_expect(body->parser, "<-") || !read_node(body, &from) ||
      !esc_parser_size(body->parser, &size) || !read_place(body, &place))
    return false;
  esc_graph_add_copymem(body->graph, to, from, size, place);
  return true;
}

static bool return_line(Body *body) {
  EscNode node;
  uint32_t result, place, count = esc_graph_result_count(body->graph);
  if (!not_in_summary(body, "a return")) return false;
  if (!esc_parser_number(body->parser, "a result", UINT32_MAX, &result)) return false;
  if (result >= count) return esc_parser_fail(body->parser, "result %u of %u", result, count);
  if (!esc_parser_expect(body->parser, "<-") || !read_node(body, &node) || !read_place(body, &place)) return false;
  esc_graph_add_return(body->graph, result, node, place);
  return true;
}

static bool read_reason(Body *body, EscReason *reason) {
  for (unsigned i = 0; i < ESC_REASON_COUNT; i++) {
    EscReason named = (EscReason)i;
    if (!esc_reason_is_escape(named) || !esc_parser_accept(body->parser, esc_reason_name(named))) continue;
    *reason = named;
    return true;
  }
  return esc_parser_unexpected(body->parser, "a reason to escape (Returned, StoredToGlobal, ...)");
}

typedef void AddReason(EscGraph *graph, EscNode node, EscReason reason, uint32_t place);

static bool reason_line(Body *body, AddReason *add) {
  EscNode node;
  EscReason reason = ESC_REASON_COUNT;
  uint32_t place;
  if (!read_node(body, &node) || !read_reason(body, &reason) || !read_place(body, &place)) return false;
  add(body->graph, node, reason, place);
  return true;
}

/* ---- calls ----------------------------------------------------------------------------------------------------- */

static bool read_argument(Body *body) {
  EscArgument argument = {.capture = ESC_CAPTURE_ALL};
  if (!read_node(body, &argument.node)) return false;
  for (uint8_t capture = ESC_CAPTURE_CONTENT; capture < ESC_CAPTURE_COUNT && argument.capture == ESC_CAPTURE_ALL; capture++)
    if (esc_parser_accept(body->parser, esc_capture_names[capture])) argument.capture = capture;
  esc_vec_push(&body->arguments, argument);
  return true;
}

/* Arguments with commas between them up to a sign that is none. */
static bool read_arguments(Body *body) {
  uint64_t id;
  if (!esc_parser_is_id(body->parser, 'n', &id)) return true;
  do {
    if (!read_argument(body)) return false;
  } while (esc_parser_accept(body->parser, ","));
  return true;
}

/* "(n1, n2 content; n4)". */
static bool read_argument_list(Body *body, EscCall *call) {
  EscParser *parser = body->parser;
  body->arguments.count = 0;
  if (!esc_parser_expect(parser, "(") || !read_arguments(body)) return false;
  call->fixed_count = body->arguments.count;
  if (esc_parser_accept(parser, ";") && !read_arguments(body)) return false;
  call->argument_count = body->arguments.count;
  return esc_parser_expect(parser, ")");
}

static bool read_results(Body *body, EscCall *call) {
  body->results.count = 0;
  if (!esc_parser_accept(body->parser, "->")) return true;
  do {
    EscNode result;
    if (!read_node(body, &result)) return false;
    esc_vec_push(&body->results, result);
  } while (esc_parser_accept(body->parser, ","));
  call->result_count = body->results.count;
  return true;
}

static bool read_callee(Body *body, EscCall *call) {
  EscParser *parser = body->parser;
  call->direct = call->callee.v = ESC_NONE;
  if (parser->token.kind == ESC_TOKEN_NAME)
    return not_in_summary(body, "a call by name") &&
           esc_parser_symbol(parser, &parser->functions, "a function", &call->direct);
  return read_node(body, &call->callee);
}

static bool call_line(Body *body) {
  EscCall call = {0};
  if (!read_callee(body, &call) || !read_argument_list(body, &call) || !read_results(body, &call)) return false;
  if (esc_parser_accept(body->parser, "signature") &&
      !esc_parser_number(body->parser, "a signature", UINT32_MAX, &call.signature))
    return false;
  call.at_once = esc_parser_accept(body->parser, "at_once");
  if (esc_parser_accept(body->parser, "dispatcher")) {
    if (!esc_parser_symbol(body->parser, &body->parser->functions, "a function", &call.dispatcher)) return false;
    call.dispatcher++;
  }
  if (!read_place(body, &call.place)) return false;
  esc_graph_add_call(body->graph, call, body->arguments.data, body->results.data);
  return true;
}

/* ---- lines ----------------------------------------------------------------------------------------------------- */

static bool node_line(Body *body) {
  EscParser *parser = body->parser;
  EscNode to;
  if (!read_node(body, &to) || !esc_parser_expect(parser, "=")) return false;
  if (esc_parser_accept(parser, "param")) return param_line(body, to);
  if (esc_parser_accept(parser, "addr")) return addr_line(body, to);
  if (esc_parser_accept(parser, "copy")) return copy_line(body, to);
  if (esc_parser_accept(parser, "load")) return load_line(body, to);
  return esc_parser_unexpected(parser, "param, addr, copy or load");
}

static bool line(Body *body) {
  EscParser *parser = body->parser;
  uint64_t id;
  if (esc_parser_is_id(parser, 'n', &id)) return node_line(body);
  if (esc_parser_accept(parser, "place")) return place_line(body);
  if (esc_parser_accept(parser, "object")) return object_line(body);
  if (esc_parser_accept(parser, "store")) return store_line(body);
  if (esc_parser_accept(parser, "copymem")) return copymem_line(body);
  if (esc_parser_accept(parser, "sink")) return reason_line(body, esc_graph_add_sink);
  if (esc_parser_accept(parser, "content")) return reason_line(body, esc_graph_add_content);
  if (esc_parser_accept(parser, "free")) return not_in_summary(body, "a free") && reason_line(body, esc_graph_add_free);
  if (esc_parser_accept(parser, "spare")) return reason_line(body, esc_graph_add_spare);
  if (esc_parser_accept(parser, "pin")) return not_in_summary(body, "a pin") && reason_line(body, esc_graph_add_pin);
  if (esc_parser_accept(parser, "return")) return return_line(body);
  if (esc_parser_accept(parser, "call")) return call_line(body);
  return esc_parser_unexpected(parser, "a constraint, a place, an object or '}'");
}

bool esc_parser_body(EscParser *parser, EscGraph *graph, bool summary) {
  Body body = {.parser = parser, .graph = graph, .summary = summary};
  bool good = true;
  esc_parser_skip_lines(parser);
  while (good && !esc_parser_accept(parser, "}")) good = line(&body) && esc_parser_line_end(parser);
  esc_vec_fini(&body.arguments);
  esc_vec_fini(&body.results);
  return good;
}
