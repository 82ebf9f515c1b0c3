// SPDX-License-Identifier: Apache-2.0
// What every command has in common: how it adds itself to the command line, and the options that
// several share. One file a command; main.cpp holds the table of them.
#pragma once

#include "cli/exit_status.h"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace palermo::cli {

// What the chosen command will do, set while the command line is read.
using Run = std::function<ExitStatus()>;

void add_init(CLI::App& program, Run& run);
void add_new(CLI::App& program, Run& run);
void add_export_form(CLI::App& program, Run& run);
void add_import(CLI::App& program, Run& run);
void add_status(CLI::App& program, Run& run);
void add_doctor(CLI::App& program, Run& run);
void add_help(CLI::App& program, Run& run);
void add_build(CLI::App& program, Run& run);
void add_serve(CLI::App& program, Run& run);
void add_translate(CLI::App& program, Run& run);
void add_check(CLI::App& program, Run& run);
void add_explain(CLI::App& program, Run& run);
void add_decide(CLI::App& program, Run& run);
void add_sign(CLI::App& program, Run& run);
void add_export(CLI::App& program, Run& run);
void add_rehearse(CLI::App& program, Run& run);
void add_diff(CLI::App& program, Run& run);
void add_approve(CLI::App& program, Run& run);
void add_publish(CLI::App& program, Run& run);
void add_verify(CLI::App& program, Run& run);
void add_merge(CLI::App& program, Run& run);
void add_clean(CLI::App& program, Run& run);

// Which content is read, and as of when.
struct SourceOptions {
  std::string repository = ".";
  std::string revision = "HEAD";
  std::string content = "content";
  std::string as_of;     // empty: now
  std::string roots;            // the roots' keys, a file from outside the repository; empty: none
  std::string head;             // the head last published, a file; empty: none is kept
  std::string signature_cache;  // a private folder; empty: none
  unsigned threads = 0;  // 0: as many as there are cores
  bool quiet = false;
};

void add_source_options(CLI::App& command, SourceOptions& options);

struct BuildRequest;
// What every command that makes a site can be told of it.
void add_site_options(CLI::App& command, BuildRequest& request);

// The program with all its commands; the exit status for the shell.
[[nodiscard]] int run_program(int argc, const char* const* argv);

}  // namespace palermo::cli
