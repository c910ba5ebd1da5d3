/* Guard.h: conditions that stand between the pass and a wrong program, each with a name.
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
 *
 *   ESC_GUARD(Name, refuses)   a condition that stops something; taken out: false
 *   ESC_NEEDS(Name, holds)     a condition that something needs; taken out: true
 *   ESC_MUST(Name) statement;  a statement that must be done; taken out: nothing is done
 *
 * In the product these are the bare condition and statement. With -DESCAPEMENT_REMOVABLE_GUARDS=ON the environment variable
 * ESC_WITHOUT_GUARD names one to be taken out, and utils/guards.py shows of each that a test notices. */
#ifndef ESC_SUPPORT_GUARD_H
#define ESC_SUPPORT_GUARD_H

#include <stdbool.h>

#ifdef ESC_REMOVABLE_GUARDS
/* False for the guard that is taken out. Asked when a guard has something to stop, which is noted in the file that
 * ESC_GUARD_TRACE names. */
bool esc_guard_stands(const char *name);
#define ESC_GUARD(name, refuses) ((refuses) && esc_guard_stands(#name))
#define ESC_NEEDS(name, holds) ((holds) || !esc_guard_stands(#name))
#define ESC_MUST(name) if (esc_guard_stands(#name))
#else
#define ESC_GUARD(name, refuses) (refuses)
#define ESC_NEEDS(name, holds) (holds)
#define ESC_MUST(name)
#endif

#endif
