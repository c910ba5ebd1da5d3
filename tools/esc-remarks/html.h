/* html.h: what is in a report for the browser?
 * SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef ESC_REMARKS_HTML_H
#define ESC_REMARKS_HTML_H

#include "record.h"
#include "where.h"

#include <stdio.h>

/* The page before and after the data: html/report.html with its style and script. */
extern const char esc_html_head[], esc_html_tail[];

/* Writes the data as JSON: allocations and failures, one for each story, worst first, with the sources that they name.
 * Sorts the records. */
void esc_html_write_data(FILE *file, EscRecords *records, uint32_t modules, EscWhere *where);

#endif
