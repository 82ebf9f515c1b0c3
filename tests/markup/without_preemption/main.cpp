// SPDX-License-Identifier: Apache-2.0
// Linked so that cmark cannot see this program's function: the self-test must say so. Ends well
// where it does.
#include "markup/cmark_library.h"

int main() { return palermo::tables_are_frozen() ? 1 : 0; }
