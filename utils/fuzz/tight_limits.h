/* tight_limits.h: the limits of lib/Graph/limits.h, so low that small programs reach them.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 * Included before every source of the solver (see CMakeLists.txt), it takes the place of limits.h. */
#ifndef ESC_GRAPH_LIMITS_H
#define ESC_GRAPH_LIMITS_H

enum {
  ESC_MAX_POINTS_TO = 4,
  ESC_MAX_OFFSETS = 2,
  ESC_MAX_LOCATIONS = 4,
  ESC_MAX_WORDS = 2,
  ESC_MAX_OFFSET = 1 << 20,
  ESC_MAX_PATH_DEPTH = 2,
  ESC_MAX_PLACEHOLDERS = 4,
  ESC_FEW_PLACEHOLDERS = 1,
  ESC_MAX_PLACEHOLDERS_PER_ROOT = 2,
  ESC_MAX_FIELDS_PER_ROOT = 3,
  ESC_MAX_ATTEMPTS = 3,
  ESC_MAX_SUMMARY_NODES = 16,
  ESC_MAX_SUMMARY_CONSTRAINTS = 24,
  ESC_COARSE_ROUND = 2,
  ESC_UNKNOWN_ROUND = 3,
  ESC_UNSTAGED_ROUND = 4,
  ESC_MAX_STAGES = 2,
  ESC_UNKNOWN_SHARE = 2,
  ESC_MAX_ROUNDS = 5,
  ESC_MAX_CALL_DEPTH = 1,
  ESC_INSTANCE_BASE = 4,
  ESC_INSTANCE_FACTOR = 0,
  ESC_MAX_DEFERRED_CALLEES = 1,
  ESC_WORK_BASE = 4000,
  ESC_WORK_PER_NODE = 16,
  ESC_MAX_FRESH = 2,
  ESC_MAX_LEAK_NODES = 16,
};

#endif
