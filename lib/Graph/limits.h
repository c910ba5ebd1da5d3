/* limits.h: every cut-off of the analysis, by name.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Past a limit the answer gets coarser or "escapes", never wrong. */
#ifndef ESC_GRAPH_LIMITS_H
#define ESC_GRAPH_LIMITS_H

enum {
  ESC_MAX_POINTS_TO = 512,        /* objects one node may point to; more: all of them escape (AnalysisLimit) */
  ESC_MAX_OFFSETS = 8,            /* byte offsets into one object at one node; more: ESC_ANY */
  ESC_MAX_LOCATIONS = 128,        /* byte offsets into one object in one function; more: ESC_ANY */
  ESC_MAX_WORDS = 64,             /* words of one object kept apart; more: one for all the rest */
  ESC_MAX_OFFSET = 1 << 20,       /* largest byte offset kept apart */
  ESC_MAX_PATH_DEPTH = 4,         /* loads from a parameter kept apart; more: one placeholder for all depths */
  ESC_MAX_PLACEHOLDERS = 32,      /* contents of parameters kept apart in one function; more: one for each parameter ... */
  ESC_FEW_PLACEHOLDERS = 2,       /* ... that has more than these */
  ESC_MAX_PLACEHOLDERS_PER_ROOT = 8, /* contents of one parameter kept apart; more: less is, in steps: see memory.c */
  ESC_MAX_FIELDS_PER_ROOT = 9,    /* the same, when only fields are kept apart */
  ESC_MAX_ATTEMPTS = 5,           /* of solving a function with more and more contents in one; then all of them */
  ESC_MAX_SUMMARY_NODES = 512,    /* of a summary; more: contents of each parameter in one */
  ESC_MAX_SUMMARY_CONSTRAINTS = 1024,
  ESC_COARSE_ROUND = 12,          /* from this round on, a summary that still changes says less */
  ESC_UNSTAGED_ROUND = 12,        /* from this round on, a summary that still changes has no stages */
  ESC_UNKNOWN_ROUND = 20,         /* from this round on, of those that still change, ... */
  ESC_UNKNOWN_SHARE = 8,          /* ... one in so many lets all that it gets escape */
  ESC_MAX_ROUNDS = 48,           /* solves of functions that call each other; more: all that they get escapes */
  ESC_MAX_CALL_DEPTH = 8,         /* calls of handed-down functions inside each other; more: all calls of a function in one */
  ESC_INSTANCE_BASE = 1000,       /* constraints of callees in one function ... */
  ESC_INSTANCE_FACTOR = 4,        /* ... for each of its own; more: all further calls of a function in one */
  ESC_MAX_DEFERRED_CALLEES = 4,   /* kinds of calls left to the caller; more: one for each signature */
  ESC_MAX_STAGES = 3,             /* of what a function does while pointers of its caller lead nowhere; then all are followed */
  ESC_WORK_BASE = 1000000,        /* facts and edges looked at for one function ... */
  ESC_WORK_PER_NODE = 256,        /* ... and for each of its nodes and constraints at the start; more: everything escapes */
  ESC_MAX_FRESH = 8,              /* objects made by one call kept apart */
  ESC_MAX_LEAK_NODES = 20000,     /* nodes of a function; more: no flow is told for what is loaded from its parameters */
};

#endif
