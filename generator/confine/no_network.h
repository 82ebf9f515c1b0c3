// SPDX-License-Identifier: Apache-2.0
// The wall to the network: a filter of system calls under which no socket can be made. For
// confine's own files only.
#pragma once

namespace palermo::confine {

// Is the machine one whose calls we know?
[[nodiscard]] bool can_close_network();

// Of this process and all it starts, for ever; wants no_new_privs. Safe between fork and exec.
[[nodiscard]] bool close_network();

}  // namespace palermo::confine
